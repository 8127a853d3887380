import { findGame } from '../../shared/games/catalogue.ts';
import { gameTagline, gameTitle, modeTitle } from '../games/game-about.ts';
import { Choice } from '../ui/choice.tsx';
import type { LobbyStore } from './lobby-store.ts';
import { say } from './words.ts';
import './chosen.css';

interface ChosenProps {
  lobby: LobbyStore;
  /** The ids of the games of this copy. */
  games: readonly string[];
  /** Whether this is the host's window. */
  canChoose: boolean;
}

/** What will be played: the host chooses, everybody sees it. */
export function Chosen({ lobby, games, canChoose }: ChosenProps) {
  const game = lobby.game.value;
  const mode = lobby.mode.value;
  const options = games.map((id) => ({ value: id, label: gameTitle(id) }));
  const modes = (findGame(game)?.modes ?? []).map(({ id }) => ({
    value: id,
    label: modeTitle(game, id) ?? id,
  }));
  return (
    <header class="lobby-chosen">
      <h1>{gameTitle(game)}</h1>
      <p class="lobby-tagline">{gameTagline(game)}</p>
      {canChoose && games.length > 1 && (
        <Choice label={say().game} options={options} value={game} onChoose={(id) => lobby.choose(id)} />
      )}
      {canChoose && modes.length > 1 && (
        <Choice
          label={say().mode}
          options={modes}
          value={mode ?? ''}
          onChoose={(id) => lobby.choose(game, id)}
        />
      )}
      {!canChoose && mode !== undefined && modes.length > 1 && (
        <p class="lobby-mode">
          {say().mode}: <strong>{modeTitle(game, mode)}</strong>
        </p>
      )}
    </header>
  );
}
