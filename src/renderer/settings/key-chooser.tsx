import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { DEFAULT_KEYS, KEY_ACTIONS, type KeyAction, type Settings } from '../../shared/bridge/index.ts';
import { isUsual, type KeyProblem, rebind } from '../input/bindings.ts';
import { keyName } from '../input/key-names.ts';
import { Button } from '../ui/button.tsx';
import { actions, say } from './words.ts';

type Keys = Settings['keys'];
/** One key of an action, counted from 0. */
interface Place {
  readonly action: KeyAction;
  readonly index: number;
}

/** The keys of a game: press one here, and then the one that is to do the same. */
export function KeyChooser({ keys, onChoose }: { keys: Keys; onChoose: (keys: Keys) => void }) {
  const waiting = useSignal<Place | undefined>(undefined);
  const told = useSignal('');
  const place = waiting.value;
  // As soon as it is seen that a key is waited for, it is.
  useLayoutEffect(() => {
    if (place === undefined) return;
    const press = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat) return;
      waiting.value = undefined;
      told.value = '';
      if (event.code === 'Escape') return;
      const result = rebind(keys, place.action, place.index, event.code);
      if (result.ok) onChoose(result.keys);
      else told.value = problemText(result.problem, event.code);
    };
    // Before everybody else who listens: this key is for nobody else.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [place, keys]);

  const wait = (next: Place) => {
    waiting.value = next;
    told.value = say().pressKey(actions()[next.action]);
  };
  return (
    <section class="settings-part" aria-labelledby="settings-keys">
      <h2 id="settings-keys">{say().keys}</h2>
      <dl class="settings-keys">
        {KEY_ACTIONS.map((action) => (
          <div key={action}>
            <dt>{actions()[action]}</dt>
            <dd>
              {keys[action].map((code, index) => (
                <Key
                  key={code}
                  action={action}
                  code={code}
                  isWaiting={place?.action === action && place.index === index}
                  onPress={() => wait({ action, index })}
                  onLeave={() => {
                    waiting.value = undefined;
                  }}
                />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p class="settings-told" role="status">
        {told.value}
      </p>
      {!isUsual(keys) && (
        <Button
          look="quiet"
          onPress={() => {
            told.value = '';
            onChoose(DEFAULT_KEYS);
          }}
        >
          {say().usualKeys}
        </Button>
      )}
    </section>
  );
}

function Key(props: {
  action: KeyAction;
  code: string;
  isWaiting: boolean;
  onPress: () => void;
  onLeave: () => void;
}) {
  const name = keyName(props.code);
  return (
    <button
      type="button"
      class={props.isWaiting ? 'settings-key waiting' : 'settings-key'}
      aria-label={
        props.isWaiting
          ? say().pressKey(actions()[props.action])
          : say().changeKey(name, actions()[props.action])
      }
      onClick={props.onPress}
      onBlur={props.onLeave}
    >
      {props.isWaiting ? '…' : name}
    </button>
  );
}

function problemText(problem: KeyProblem, code: string): string {
  const name = keyName(code);
  return problem.kind === 'reserved' ? say().keyReserved(name) : say().keyTaken(name, actions()[problem.by]);
}
