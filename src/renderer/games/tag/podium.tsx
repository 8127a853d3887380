import { SeatDot } from '../../ui/seat-dot.tsx';
import type { Place } from './board.tsx';
import { Confetti } from './confetti.tsx';
import './podium.css';
import { say } from './words.ts';

/** From left to right: the winner stands in the middle. */
const STEPS = [2, 1, 3];

/** The end of a match: who has won most rounds. */
export function Podium({ title, places }: { title: string; places: readonly Place[] }) {
  return (
    <section class="tag-podium" aria-label={say().podium}>
      <Confetti />
      <h2>{title}</h2>
      <ol>
        {STEPS.map((step) => {
          const place = places[step - 1];
          return (
            <li key={step} class={`step-${step}`}>
              {place && <Step place={place} places={places} />}
            </li>
          );
        })}
      </ol>
      <p class="tag-podium-next">{say().nextMatch}</p>
    </section>
  );
}

function Step({ place, places }: { place: Place; places: readonly Place[] }) {
  const { seat, name, isYou, wins } = place;
  // Who has won as many rounds as another is no worse.
  const rank = 1 + places.filter((other) => other.wins > wins).length;
  return (
    <>
      <SeatDot seat={seat} marked={rank === 1} />
      <span class={isYou ? 'name you' : 'name'}>{name}</span>
      <span class="block">
        <span class="rank">{rank}</span>
        <span class="wins">{say().rounds(wins)}</span>
      </span>
    </>
  );
}
