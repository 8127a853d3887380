import type { FinalStanding } from '../session/index.ts';
import { LookDot } from '../ui/seat-dot.tsx';
import { say } from './words.ts';
import './standings.css';

/** How everybody stood when it was over, in the game's own order. */
export function FinalStandings({ result }: { result: readonly FinalStanding[] }) {
  return (
    <section class="standings" aria-labelledby="standings-title">
      <h2 id="standings-title">{say().title}</h2>
      <ol>
        {result.map(({ seat, name, look, score, wins = 0, isSelf }) => (
          <li key={seat} class={isSelf ? 'self' : ''}>
            <LookDot look={look} />
            <span class="standings-name">
              {name}
              {isSelf && <small> {say().you}</small>}
            </span>
            {wins > 0 && (
              <span class="standings-wins">
                <span aria-hidden="true">★ {wins}</span>
                <span class="visually-hidden">{say().wins(wins)}</span>
              </span>
            )}
            <span class="standings-score">{score}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
