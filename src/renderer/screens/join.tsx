import type { App } from '../app/app.ts';
import type { Screen } from '../app/screen.ts';
import { pageClock } from '../engine/clock.ts';
import { sentence } from '../failures/sentence.ts';
import { RecentHosts } from '../recent-hosts/recent-hosts.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Connecting } from './connecting.tsx';
import './join.css';
import { useEscape } from './use-escape.ts';
import { say } from './words.ts';

/** One field for the address, who hosted lately, and Cancel while it connects. */
export function Join({ app, screen }: { app: App; screen: Extract<Screen, { name: 'join' }> }) {
  useEscape(app.back, app);
  return (
    <main class="join">
      <h1>{say().joinTitle}</h1>
      <p class="join-lead">{say().joinLead}</p>
      <form
        class="join-form"
        onSubmit={(event) => {
          event.preventDefault();
          app.session.join(app.session.address.value);
        }}
      >
        <Field
          label={say().address}
          value={app.session.address.value}
          placeholder="192.168.1.5"
          maxLength={300}
          problem={screen.failure && sentence(screen.failure)}
          disabled={screen.connecting}
          autofocus
          onInput={(value) => {
            app.session.address.value = value;
          }}
        />
        {screen.connecting ? <UnderWay app={app} /> : <Choices app={app} />}
        <RecentHosts
          hosts={app.settings.saved.value.recentHosts}
          now={pageClock.now()}
          disabled={screen.connecting}
          onJoin={(address) => app.session.join(address)}
        />
      </form>
    </main>
  );
}

function Choices({ app }: { app: App }) {
  return (
    <div class="join-actions">
      <Button look="primary" type="submit">
        {say().join}
      </Button>
      <Button look="quiet" onPress={app.back}>
        {say().back}
      </Button>
    </div>
  );
}

function UnderWay({ app }: { app: App }) {
  return (
    <div class="join-actions">
      <Button autofocus onPress={app.back}>
        {say().cancel}
      </Button>
      <Connecting isHeard={app.session.current.value !== undefined} />
    </div>
  );
}
