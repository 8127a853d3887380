import type { App } from '../app/app.ts';
import { LookChooser } from '../looks/look-chooser.tsx';
import { say as looksWords } from '../looks/words.ts';
import { SettingsForm } from '../settings/settings-form.tsx';
import { say } from '../settings/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './settings.css';
import { useEscape } from './use-escape.ts';

/** What can be chosen, from the menu. */
export function Settings({ app }: { app: App }) {
  useEscape(app.back, app);
  return (
    <main class="settings-screen" aria-labelledby="settings-title">
      <header class="settings-head">
        <h1 id="settings-title">{say().title}</h1>
        <Button look="primary" autofocus onPress={app.back}>
          {say().back}
        </Button>
      </header>
      <SettingsForm settings={app.settings} isPlaying={false}>
        <Looks app={app} />
      </SettingsForm>
    </main>
  );
}

/** The same over a game, which goes on meanwhile. */
export function SettingsPanel({ app, onClose }: { app: App; onClose: () => void }) {
  return (
    <Dialog labelledBy="settings-title" look="settings-panel" onClose={onClose}>
      <header class="settings-head">
        <h2 id="settings-title">{say().title}</h2>
        <Button look="primary" autofocus onPress={onClose}>
          {say().back}
        </Button>
      </header>
      <SettingsForm settings={app.settings} isPlaying>
        <Looks app={app} />
      </SettingsForm>
    </Dialog>
  );
}

function Looks({ app }: { app: App }) {
  return (
    <section class="settings-part" aria-labelledby="settings-looks">
      <h2 id="settings-looks">{looksWords().title}</h2>
      <LookChooser looks={app.looks} />
    </section>
  );
}
