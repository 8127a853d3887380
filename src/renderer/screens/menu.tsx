import { useSignal } from '@preact/signals';
import { product } from '../../shared/product.ts';
import type { App } from '../app/app.ts';
import { gameTagline, gameTitle } from '../games/game-about.ts';
import { language } from '../language/words.ts';
import { ChooseRecording } from '../recording/choose-recording.tsx';
import { suggestName } from '../settings/suggest-name.ts';
import { say as settingsWords } from '../settings/words.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { SoundButton } from '../ui/sound-button.tsx';
import { Wordmark } from '../ui/wordmark.tsx';
import './menu.css';
import { say } from './words.ts';

/** The first screen: who you are, and whether you host or join. */
export function Menu({ app }: { app: App }) {
  const problem = useSignal<string | undefined>(undefined);
  const name = app.settings.name.value;

  const named = (go: () => void) => () => {
    problem.value = undefined;
    if (app.settings.name.value.trim() === '') {
      // Set in the next microtask, so that a second press says it again.
      queueMicrotask(() => {
        problem.value = say().nameMissing;
      });
    } else go();
  };
  const change = (value: string) => {
    problem.value = undefined;
    app.settings.setName(value);
  };

  return (
    <main class="menu">
      <div class="menu-body">
        <Wordmark />
        <p class="menu-tagline">{product.tagline[language.value]}</p>
        <form
          class="menu-form"
          onSubmit={(event) => {
            event.preventDefault();
            named(() => app.session.host())();
          }}
        >
          <Field
            label={say().yourName}
            value={name}
            placeholder={say().nameHint}
            maxLength={20}
            problem={problem.value}
            autofocus={name === ''}
            onInput={change}
          >
            <Button look="quiet" label={say().suggestName} onPress={() => change(suggestName())}>
              <Dice />
            </Button>
          </Field>
          {app.games.all.length > 1 && <GameChoice app={app} />}
          <div class="menu-choices">
            <Button look="big primary" type="submit" hint={say().hostHint} autofocus={name !== ''}>
              {say().host}
            </Button>
            <Button look="big" hint={say().joinHint} onPress={named(() => app.navigation.openJoin())}>
              {say().join}
            </Button>
          </div>
        </form>
      </div>
      <footer class="menu-foot">
        <span>{say().version(app.version)}</span>
        <Button look="quiet" onPress={app.navigation.openSettings}>
          {settingsWords().title}
        </Button>
        <ChooseRecording replays={app.replays} />
        <SoundButton muted={app.settings.saved.value.muted} onToggle={app.settings.toggleMuted} />
        {product.author.link && (
          <Button look="quiet" onPress={() => app.openLink(product.author.link)}>
            {say().by(product.author.name)}
          </Button>
        )}
      </footer>
    </main>
  );
}

function GameChoice({ app }: { app: App }) {
  return (
    <div>
      <Choice
        label={say().whichGame}
        options={app.games.all.map((id) => ({ value: id, label: gameTitle(id) }))}
        value={app.games.chosen.value}
        onChoose={(id) => {
          app.games.chosen.value = id;
        }}
      />
      <p class="menu-game-tagline">{gameTagline(app.games.chosen.value)}</p>
    </div>
  );
}

function Dice() {
  return (
    <svg class="menu-dice" viewBox="0 0 28 28" aria-hidden="true">
      <rect x="3" y="3" width="22" height="22" rx="6" fill="none" stroke="currentColor" stroke-width="2.5" />
      <circle cx="9.5" cy="9.5" r="2.2" fill="currentColor" />
      <circle cx="18.5" cy="9.5" r="2.2" fill="currentColor" />
      <circle cx="14" cy="14" r="2.2" fill="currentColor" />
      <circle cx="9.5" cy="18.5" r="2.2" fill="currentColor" />
      <circle cx="18.5" cy="18.5" r="2.2" fill="currentColor" />
    </svg>
  );
}
