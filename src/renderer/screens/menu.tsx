import { useSignal } from '@preact/signals';
import { findGame } from '../../shared/games/catalogue.ts';
import { product } from '../../shared/product.ts';
import type { App } from '../app/app.ts';
import { ChooseRecording } from '../recording/choose-recording.tsx';
import { suggestName } from '../settings/suggest-name.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { SoundButton } from '../ui/sound-button.tsx';
import { Wordmark } from '../ui/wordmark.tsx';
import './menu.css';

const NAME_MISSING = 'Type a name first, so that your friends know who you are.';

/** The first screen: who you are, and whether you host or join. */
export function Menu({ app }: { app: App }) {
  const problem = useSignal<string | undefined>(undefined);
  const name = app.settings.name.value;

  const named = (go: () => void) => () => {
    problem.value = undefined;
    if (app.settings.name.value.trim() === '') {
      // Set in the next microtask, so that a second press says it again.
      queueMicrotask(() => {
        problem.value = NAME_MISSING;
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
        <p class="menu-tagline">{product.tagline}</p>
        <form
          class="menu-form"
          onSubmit={(event) => {
            event.preventDefault();
            named(() => app.session.host())();
          }}
        >
          <Field
            label="Your name"
            value={name}
            placeholder="What do friends call you?"
            maxLength={20}
            problem={problem.value}
            autofocus={name === ''}
            onInput={change}
          >
            <Button look="quiet" label="Suggest a name" onPress={() => change(suggestName())}>
              <Dice />
            </Button>
          </Field>
          {app.games.all.length > 1 && <GameChoice app={app} />}
          <div class="menu-choices">
            <Button look="big primary" type="submit" hint="Start it on this computer" autofocus={name !== ''}>
              Host
            </Button>
            <Button look="big" hint="A friend is hosting" onPress={named(() => app.navigation.openJoin())}>
              Join
            </Button>
          </div>
        </form>
      </div>
      <footer class="menu-foot">
        <span>Version {app.version}</span>
        <ChooseRecording replays={app.replays} />
        <SoundButton muted={app.settings.saved.value.muted} onToggle={app.settings.toggleMuted} />
        {product.author.link && (
          <Button look="quiet" onPress={() => app.openLink(product.author.link)}>
            By {product.author.name}
          </Button>
        )}
      </footer>
    </main>
  );
}

function GameChoice({ app }: { app: App }) {
  return (
    <fieldset class="menu-games">
      <legend>Your game, if you host</legend>
      <ul>
        {app.games.all.map((game) => (
          <li key={game.id}>
            <label class="menu-game">
              <input
                type="radio"
                name="game"
                checked={app.games.chosen.value === game.id}
                onChange={() => {
                  app.games.chosen.value = game.id;
                }}
              />
              {game.title}
            </label>
          </li>
        ))}
      </ul>
      <p class="menu-game-tagline">{findGame(app.games.chosen.value)?.tagline}</p>
    </fieldset>
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
