import type { KeyBindings } from '../../shared/bridge/index.ts';
import { aboutGame } from '../games/game-about.ts';
import { ControlKeys } from '../input/control-keys.tsx';
import { KeyCap } from '../input/key-caps.tsx';
import type { LobbyStore } from './lobby-store.ts';
import { say } from './words.ts';
import './how-to-play.css';

/** The keys of the chosen game, for whoever waits for its start. */
export function HowToPlay({ lobby, keys }: { lobby: LobbyStore; keys: KeyBindings }) {
  const controls = aboutGame(lobby.game.value).controls?.() ?? [];
  if (controls.length === 0) return null;
  return (
    <section class="lobby-keys">
      <h2>{say().howToPlay}</h2>
      <dl>
        {controls.map(({ uses, keys: name, what }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {uses && <ControlKeys use={uses} keys={keys} />}
              {name && <KeyCap name={name} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
