import type { KeyBindings } from '../../../shared/bridge/index.ts';
import { PICKUPS } from '../../../shared/games/tag/index.ts';
import { ControlKeys } from '../../input/control-keys.tsx';
import './hints.css';
import { PickupSign } from './pickup-sign.tsx';
import { say, sayPickups } from './words.ts';

/** What the keys do, for whoever sees a round begin for the first time. */
export function Hints({ keys }: { keys: KeyBindings }) {
  return (
    <div class="tag-hints">
      <p>
        <ControlKeys use="move" keys={keys} />
        <span>{say().toRun}</span>
      </p>
      <p>
        <ControlKeys use="action" keys={{ ...keys, action: keys.action.slice(0, 1) }} />
        <span>{say().toDash}</span>
      </p>
      <p>
        {PICKUPS.map((kind) => (
          <PickupSign key={kind} kind={kind} />
        ))}
        <span>{sayPickups().collect}</span>
      </p>
    </div>
  );
}
