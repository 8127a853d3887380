import type { App } from '../app/app.ts';
import type { Screen } from '../app/screen.ts';
import { sentence } from '../failures/sentence.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Hopping } from '../ui/hopping.tsx';
import './join.css';
import { say } from './words.ts';

/** One field for the address, those used lately, and Cancel while it connects. */
export function Join({ app, screen }: { app: App; screen: Extract<Screen, { name: 'join' }> }) {
  const recent = app.settings.saved.value.recentAddresses;
  return (
    <main class="join">
      <h1>{say().joinTitle}</h1>
      <p class="join-lead">{say().joinLead}</p>
      <form
        class="join-form"
        onKeyDown={(event) => {
          if (event.key === 'Escape') app.back();
        }}
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
        {screen.connecting ? <Connecting app={app} /> : <Choices app={app} />}
        {recent.length > 0 && (
          <section class="join-recent" aria-labelledby="recent-title">
            <h2 id="recent-title">{say().joinedLately}</h2>
            <ul>
              {recent.map((address) => (
                <li key={address}>
                  <Button
                    label={say().joinThat(address)}
                    disabled={screen.connecting}
                    onPress={() => app.session.join(address)}
                  >
                    {address}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
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

function Connecting({ app }: { app: App }) {
  return (
    <div class="join-actions">
      <Button autofocus onPress={app.back}>
        {say().cancel}
      </Button>
      <p class="connecting" role="status">
        <Hopping /> {say().looking}
      </p>
    </div>
  );
}
