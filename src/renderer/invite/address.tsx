import type { Hosting } from '../../shared/bridge/index.ts';
import { product } from '../../shared/product.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { say } from './words.ts';
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
        <strong class="selectable">{first.text}</strong>
        <CopyButton text={first.text} copy={copy} />
      </div>
      <p class="address-note">
        {say().how(product.name)}
        {hosting.portWasTaken && ` ${say().portWasTaken(hosting.port)}`}
      </p>
      {others.length > 0 && <OtherAddresses copy={copy} texts={others.map(({ text }) => text)} />}
    </>
  );
}

function OtherAddresses({ copy, texts }: Pick<AddressProps, 'copy'> & { texts: readonly string[] }) {
  return (
    <details class="address-others">
      <summary>{say().otherAddresses}</summary>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <span class="selectable">{text}</span>
            <CopyButton look="quiet" text={text} copy={copy} />
          </li>
        ))}
      </ul>
    </details>
  );
}
