import type { KeyBindings } from '../../../shared/bridge/index.ts';
import { ControlKeys } from '../../input/control-keys.tsx';
import { KeyCaps } from '../../input/key-caps.tsx';
import './hints.css';
import { say } from './words.ts';

/** What the keys do, for whoever sees a round begin for the first time. */
export function Hints({ keys }: { keys: KeyBindings }) {
  return (
    <div class="tag-hints">
      <p>
        <ControlKeys use="move" keys={keys} />
        <span>{say().toRun}</span>
      </p>
      <p>
        <KeyCaps codes={keys.action.slice(0, 1)} />
        <span>{say().toDash}</span>
      </p>
    </div>
  );
}
