import { SeatDot } from '../../ui/seat-dot.tsx';
import './board.css';
import { say } from './words.ts';

/** From so many players on the board has two columns, to fit into the smallest window. */
const TWO_COLUMNS = 9;

/** A player's line on the boards. */
export interface Place {
  seat: number;
  name: string;
  isYou: boolean;
  /** How long they were free in the round, whole seconds. */
  seconds: number;
  /** Rounds won in this match. */
  wins: number;
}

/** Who was free how long in the round, and how the match stands. */
export function Results(props: { title: string; places: readonly Place[]; next: string }) {
  const { title, places, next } = props;
  return (
    <section class="tag-board" aria-label={say().results}>
      <h2>{title}</h2>
      <ol class={places.length >= TWO_COLUMNS ? 'wide' : ''}>
        {places.map((place, index) => (
          <Line key={place.seat} place={place} rank={index + 1} />
        ))}
      </ol>
      <p class="tag-board-next">{next}</p>
    </section>
  );
}

function Line({ place, rank }: { place: Place; rank: number }) {
  const { seat, name, isYou, seconds, wins } = place;
  const look = [rank === 1 && 'first', isYou && 'you'].filter(Boolean).join(' ');
  return (
    <li class={look}>
      <span class="place">{rank}</span>
      <SeatDot seat={seat} />
      <span class="name">{name}</span>
      <span class="wins">{wins > 0 && `★ ${wins}`}</span>
      <span class="seconds">{say().seconds(seconds)}</span>
    </li>
  );
}
