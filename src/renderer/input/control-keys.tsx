import type { KeyBindings } from '../../shared/bridge/index.ts';
import { lastDevice } from './device.ts';
import { KeyCap, KeyCaps } from './key-caps.tsx';
import { say } from './words.ts';

/** What the player steers with: where to go, or the one action. */
export type ControlUse = 'move' | 'action';

/** All that does this on the device used last: a gamepad's stick or button, or keys, one cross of them after the other. */
export function ControlKeys({ use, keys }: { use: ControlUse; keys: KeyBindings }) {
  if (lastDevice.value === 'gamepad') return <KeyCap name={use === 'move' ? say().stick : 'A'} />;
  const crosses = crossesOf(use, keys);
  return (
    <span class="control-keys">
      {crosses.map((codes, index) => (
        <span class="control-keys" key={codes.join()}>
          {index > 0 && <span>{say().or}</span>}
          <KeyCaps codes={codes} />
        </span>
      ))}
    </span>
  );
}

/** For going: the first keys of the four directions, then the second ones; for the action: each key by itself. */
export function crossesOf(use: ControlUse, keys: KeyBindings): readonly (readonly string[])[] {
  if (use === 'action') return [keys.action];
  const directions = [keys.up, keys.left, keys.down, keys.right];
  const places = Math.max(...directions.map((codes) => codes.length));
  return Array.from({ length: places }, (_, place) => directions.flatMap((codes) => codes[place] ?? []));
}
