import type { KeyBindings } from '../../shared/bridge/index.ts';
import { ControlRows } from '../games/control-rows.tsx';
import { aboutGame } from '../games/game-about.ts';
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
        <ControlRows controls={controls} keys={keys} />
      </dl>
    </section>
  );
}
