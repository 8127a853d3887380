import type { Adapter, HostAddress, Hosting } from '../../shared/bridge/index.ts';
import { product } from '../../shared/product.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { adapters, say } from './words.ts';
import './address.css';

/** The id of its heading. */
export const ADDRESS_TITLE = 'address-title';

interface AddressProps {
  copy: (text: string) => Promise<void>;
  hosting: Hosting;
}

/** What the host reads out to friends: large, and its figures apart. */
export function Address({ copy, hosting }: AddressProps) {
  const [first, ...others] = hosting.addresses;
  if (first === undefined) return <h2 id={ADDRESS_TITLE}>{say().noNetwork}</h2>;
  return (
    <>
      <h2 id={ADDRESS_TITLE}>{say().title}</h2>
      <div class="address">
        <strong class="selectable">
          <Spaced text={first.text} />
        </strong>
        <AdapterName of={first.adapter} />
        <CopyButton text={first.text} copy={copy} />
      </div>
      <p class="address-note">
        {say().how(product.name)}
        {hosting.portWasTaken && ` ${say().portWasTaken(hosting.port)}`}
      </p>
      <Trouble copy={copy} others={others} />
    </>
  );
}

/** Whoever reads it out takes a breath at each dot: there is air around it. The same figures may stand in two places. */
function Spaced({ text }: { text: string }) {
  return text.split(/(?<=[.:])/).map((part, index) => (
    <span class="address-part" key={index}>
      {part}
    </span>
  ));
}

function AdapterName({ of }: { of: Adapter }) {
  return <span class="address-adapter">{adapters()[of]}</span>;
}

/** What keeps friends out most often, and the other addresses of this computer. */
function Trouble({ copy, others }: Pick<AddressProps, 'copy'> & { others: readonly HostAddress[] }) {
  return (
    <details class="address-trouble">
      <summary>{say().trouble}</summary>
      <p>{say().firewall(product.name)}</p>
      {others.length > 0 && (
        <>
          <p id="address-others">{say().otherAddresses}</p>
          <ul aria-labelledby="address-others">
            {others.map(({ text, adapter }) => (
              <li key={text}>
                <span class="selectable">{text}</span>
                <AdapterName of={adapter} />
                <CopyButton look="quiet" text={text} copy={copy} />
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
