import type { KeyBindings } from '../../shared/bridge/index.ts';
import { ControlKeys } from '../input/control-keys.tsx';
import { KeyCap } from '../input/key-caps.tsx';
import type { ControlHelp } from './game-about.ts';

/** What there is to press, and what it does: the rows of a `<dl>`, with the keys that the player has chosen. */
export function ControlRows({ controls, keys }: { controls: readonly ControlHelp[]; keys: KeyBindings }) {
  return controls.map(({ uses, keys: name, what }) => (
    <div key={what}>
      <dt>{what}</dt>
      <dd>
        {uses && <ControlKeys use={uses} keys={keys} />}
        {name && <KeyCap name={name} />}
      </dd>
    </div>
  ));
}
