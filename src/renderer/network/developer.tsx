import { useSignal } from '@preact/signals';
import type { LinkChoice } from '../../shared/bridge/index.ts';
import { describeLink, LINK_NAMES, LINKS } from '../../shared/netcode/index.ts';
import type { App } from '../app/app.ts';
import type { Session } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import './developer.css';

/** For whoever makes a game: feel a bad network, check the rules. Only in development builds. */
export function Developer({ app, session }: { app: App; session: Session }) {
  return (
    <section class="developer" aria-labelledby="developer-title">
      <h3 id="developer-title">Developer</h3>
      <LinkChooser app={app} />
      {app.isHost.value && <DeterminismCheck session={session} />}
    </section>
  );
}

/** The network that is pretended between this copy and the host. */
function LinkChooser({ app }: { app: App }) {
  const choices: { choice: LinkChoice; label: string; hint: string }[] = [
    { choice: 'none', label: 'As it is', hint: 'nothing is pretended' },
    ...LINK_NAMES.map((name) => ({ choice: name, label: name, hint: describeLink(LINKS[name]) })),
  ];
  if (app.startedLink !== undefined)
    choices.unshift({ choice: 'as-started', label: 'As started', hint: describeLink(app.startedLink) });
  return (
    <fieldset class="developer-links">
      <legend>Pretend a network</legend>
      {choices.map(({ choice, label, hint }) => (
        <label key={choice}>
          <input
            type="radio"
            name="link"
            checked={app.link.value === choice}
            onChange={() => void app.setLink(choice)}
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
      <Button onPress={check}>Check the rules</Button>
      <p role="status">
        {!asked.value || verdict === undefined
          ? 'Calculates the last minute again and compares: rules that draw on chance or time are found out.'
          : verdict.desync === undefined
            ? `${verdict.ticks.toLocaleString('en')} ticks were calculated again, and all came out the same.`
            : `Tick ${verdict.desync} came out differently: the rules use something outside of the state.`}
      </p>
    </div>
  );
}
