import type { Signal } from '@preact/signals';
import { Button } from '../../../../../src/renderer/ui/button.tsx';
import { GOAL } from '../shared/index.ts';
import './board.css';
import { say } from './words.ts';

/** What is to be seen at this moment. */
export interface Shown {
  number: number;
  mayCount: boolean;
  isWatching: boolean;
  isAlone: boolean;
}

/** The number, and the button that says the next one. */
export function Board({ shown, count }: { shown: Signal<Shown>; count: () => void }) {
  const { number, mayCount } = shown.value;
  return (
    <div class="new-game-view">
      <strong>{number}</strong>
      {number < GOAL && (
        <Button look="primary" disabled={!mayCount} onPress={count}>
          {say().next(number + 1)}
        </Button>
      )}
      <p role="status">{noteOf(shown.value)}</p>
    </div>
  );
}

/** Why the button cannot be pressed. */
function noteOf({ mayCount, isWatching, isAlone }: Shown): string {
  if (isWatching) return say().watching;
  if (isAlone) return say().alone;
  return mayCount ? '' : say().waitForOther;
}
