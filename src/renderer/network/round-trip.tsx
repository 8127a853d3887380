import './round-trip.css';
import { say } from './words.ts';

/** Up to so many ms the line is good, up to so many fair; beyond, it shows. Half a swing of a fast game each. */
const GOOD = 60;
const FAIR = 140;

/** The small figure that is always there: how long a word takes to the host and back. Pressing it tells more. */
export function RoundTrip({ ms, onPress }: { ms: number | undefined; onPress: () => void }) {
  if (ms === undefined) return <span class="round-trip" />;
  const bars = ms <= GOOD ? 3 : ms <= FAIR ? 2 : 1;
  return (
    <button type="button" class="round-trip" title={say().roundTripHint} onClick={onPress}>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 6 + 1}
            y={18 - bar * 5}
            width="4"
            height={bar * 5}
            rx="1.5"
            fill={bar <= bars ? 'var(--good)' : 'var(--ink-line)'}
          />
        ))}
      </svg>
      {ms} ms
    </button>
  );
}
