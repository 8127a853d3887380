import { useSignal } from '@preact/signals';
import type { LinkChoice } from '../../shared/bridge/index.ts';
import { describeLink, LINK_NAMES, LINKS } from '../../shared/netcode/index.ts';
import { language } from '../language/words.ts';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import type { NetworkStore } from './network-store.ts';
import './developer.css';
import { say } from './words.ts';

interface DeveloperProps {
  network: NetworkStore;
  session: Session;
  isHost: boolean;
}

/** For whoever makes a game: feel a bad network, check the rules. Only in development builds. */
export function Developer({ network, session, isHost }: DeveloperProps) {
  return (
    <section class="developer" aria-labelledby="developer-title">
      <h3 id="developer-title">{say().developer}</h3>
      <LinkChooser network={network} />
      {isHost && <DeterminismCheck session={session} />}
    </section>
  );
}

/** The network that is pretended between this copy and the host. */
function LinkChooser({ network }: { network: NetworkStore }) {
  const choices: { choice: LinkChoice; label: string; hint: string }[] = [
    { choice: 'none', label: say().asItIs, hint: say().nothingPretended },
    ...LINK_NAMES.map((name) => ({ choice: name, label: name, hint: describeLink(LINKS[name]) })),
  ];
  if (network.startedLink !== undefined)
    choices.unshift({
      choice: 'as-started',
      label: say().asStarted,
      hint: describeLink(network.startedLink),
    });
  return (
    <fieldset class="developer-links">
      <legend>{say().pretend}</legend>
      {choices.map(({ choice, label, hint }) => (
        <label key={choice}>
          <input
            type="radio"
            name="link"
            checked={network.link.value === choice}
            onChange={() => void network.setLink(choice)}
          />
          {label}
          <small>{hint}</small>
        </label>
      ))}
    </fieldset>
  );
}

/** Lets the host calculate its last minute again. */
function DeterminismCheck({ session }: { session: Session }) {
  const asked = useSignal(false);
  const verdict = session.verdict.value;
  const check = () => {
    asked.value = true;
    session.verify();
  };
  return (
    <div class="developer-check">
      <Button onPress={check}>{say().check}</Button>
      <p role="status">
        {!asked.value || verdict === undefined
          ? say().checkWhat
          : verdict.desync === undefined
            ? say().checkGood(verdict.ticks.toLocaleString(language.value))
            : say().checkBad(verdict.desync)}
      </p>
    </div>
  );
}
