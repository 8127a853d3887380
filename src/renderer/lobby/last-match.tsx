import { aboutGame, gameTitle } from '../games/game-about.ts';
import { language } from '../language/words.ts';
import { SeatDot } from '../ui/seat-dot.tsx';
import type { LobbyStore } from './lobby-store.ts';
import { say } from './words.ts';
import './last-match.css';

/** How the match before came out. */
export function LastMatch({ lobby }: { lobby: LobbyStore }) {
  const last = lobby.last.value;
  if (last === undefined || last.ranking.length === 0) return null;
  const self = lobby.self.value;
  const best = last.ranking.filter(({ score }) => score === last.ranking[0]?.score);
  const winners = new Intl.ListFormat(language.value).format(best.map(({ name }) => name));
  const { score = String } = aboutGame(last.game);
  return (
    <section class="lobby-last" aria-labelledby="lobby-last-title">
      <p class="lobby-last-game">
        {say().lastMatch}: {gameTitle(last.game)}
      </p>
      <h2 id="lobby-last-title">{say().haveWon(winners, winners.length)}</h2>
      <ol aria-labelledby="lobby-last-title">
        {last.ranking.map((ranked) => (
          <li
            key={ranked.seat}
            class={ranked.seat === self?.seat && ranked.name === self.name ? 'self' : undefined}
          >
            <SeatDot seat={ranked.seat} />
            <span class="lobby-name">{ranked.name}</span>
            <span class="lobby-score">{score(ranked.score)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
