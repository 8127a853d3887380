import { cssColour, seatColour } from '../../theme/theme.ts';
import './confetti.css';

const PIECES = 70;

/** Falls once over the podium. Nothing for whoever prefers reduced motion; see the style sheet. */
export function Confetti() {
  return (
    <div class="tag-confetti" aria-hidden="true">
      {Array.from({ length: PIECES }, (_, piece) => (
        <i key={piece} style={look(piece)} />
      ))}
    </div>
  );
}

/** Spread out by the golden ratio: it looks like chance, and is the same each time. */
function look(piece: number) {
  const spread = (factor: number) => (piece * 0.618034 * factor) % 1;
  return {
    left: `${100 * spread(1)}%`,
    background: cssColour(seatColour(piece)),
    animationDelay: `${1.1 + 1.6 * spread(3)}s`,
    animationDuration: `${2.2 + 2 * spread(7)}s`,
    '--drift': `${120 * (spread(5) - 0.5)}px`,
    '--turns': `${1 + Math.floor(3 * spread(11))}turn`,
  };
}
