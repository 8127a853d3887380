import { useMemo } from 'preact/hooks';
import { cssColour, seatColour } from '../../theme/theme.ts';
import './confetti.css';

const PIECES = 90;

/** Falls once over the podium. Nothing for whoever prefers reduced motion; see the style sheet. */
export function Confetti() {
  const pieces = useMemo(() => Array.from({ length: PIECES }, (_, piece) => lookOf(piece)), []);
  return (
    <div class="tag-confetti" aria-hidden="true">
      {pieces.map((look, piece) => (
        <i key={piece} style={look} />
      ))}
    </div>
  );
}

/** When the winner stands on the podium, in seconds. */
const STARTS = 1.2;

function lookOf(piece: number) {
  const between = (least: number, most: number) => least + Math.random() * (most - least);
  return {
    left: `${between(0, 100)}%`,
    background: cssColour(seatColour(piece)),
    animationDelay: `${STARTS + between(0, 2.5)}s`,
    animationDuration: `${between(2, 4)}s`,
    '--drift': `${between(-60, 60)}px`,
    '--turns': `${between(-2, 2)}turn`,
  };
}
