import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './screen-keys.css';
import type { TypingStore } from './typing-store.ts';
import { say } from './words.ts';

/** Digits first, and what stands in addresses: that is what has to be typed most. */
const ROWS = ['1234567890', 'abcdefghij', 'klmnopqrst', 'uvwxyzäöüß', '.:-_/?!,[]'];

/** Keys to type with by gamepad, over the screen with the field. */
export function ScreenKeys({ typing }: { typing: TypingStore }) {
  if (typing.field.value === undefined) return null;
  return (
    <Dialog labelledBy="screen-keys-title" look="screen-keys" onClose={typing.close}>
      <h2 id="screen-keys-title" class="visually-hidden">
        {say().title}
      </h2>
      <section class="screen-keys-all" aria-labelledby="screen-keys-title">
        <output class="screen-keys-text">{typing.text.value}</output>
        {ROWS.map((row) => (
          <div key={row} class="screen-keys-row">
            {[...row].map((key, at) => (
              <Button key={key} autofocus={row === ROWS[0] && at === 0} onPress={() => typing.add(key)}>
                {key}
              </Button>
            ))}
          </div>
        ))}
        <div class="screen-keys-row">
          <Button onPress={typing.erase}>{say().erase}</Button>
          <Button onPress={() => typing.add(' ')}>{say().space}</Button>
          <Button look="primary" onPress={typing.close}>
            {say().done}
          </Button>
        </div>
      </section>
    </Dialog>
  );
}
