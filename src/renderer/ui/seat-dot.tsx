import type { Look } from '../../shared/session/index.ts';
import { DISC_RADIUS, MARK_ART, MARK_SHADE, PLAYER_COLOURS } from '../theme/player-colours.ts';
import { EYE_APART, MOUTH_BELOW, PLAYER_FACES } from '../theme/player-faces.ts';
import { lookOf } from '../theme/player-looks.ts';
import { cssColour, PALETTE } from '../theme/theme.ts';
import { DrawnPath } from './drawn-path.tsx';
import './seat-dot.css';

const INK = 'var(--ink-deep)';

/** A player's disc: their colour with its mark, and their face. `marked` puts rays around it, for somebody who stands out. Says nothing to screen readers. */
export function SeatDot({ seat, marked = false }: { seat: number; marked?: boolean }) {
  return <LookDot look={lookOf(seat)} marked={marked} />;
}

/** The same, for a look that nobody needs to have. */
export function LookDot({ look, marked = false }: { look: Look; marked?: boolean }) {
  const { colour, mark } = PLAYER_COLOURS[look.colour] ?? { colour: PALETTE.paper, mark: 'plain' };
  const drawn = MARK_ART[mark];
  const face = PLAYER_FACES[look.face];
  return (
    <svg class="seat-dot" viewBox="-10 -10 20 20" aria-hidden="true">
      {marked && <path d={RAYS} fill="var(--ember)" />}
      <g transform={`scale(${(marked ? 7 : 8) / DISC_RADIUS})`}>
        <circle r={DISC_RADIUS} fill={cssColour(colour)} />
        {drawn && (
          <g opacity={MARK_SHADE}>
            <DrawnPath drawn={drawn} colour={INK} />
          </g>
        )}
        {face && (
          <g transform="translate(0.6 -0.8)">
            <DrawnPath drawn={face.eye} colour={INK} x={-EYE_APART} y={0} />
            <DrawnPath drawn={face.eye} colour={INK} x={EYE_APART} y={0} />
            {face.mouth && <DrawnPath drawn={face.mouth} colour={INK} x={0} y={MOUTH_BELOW} />}
          </g>
        )}
      </g>
    </svg>
  );
}

/** Eleven rays, from 9 to 13 units from the middle. */
const RAYS = `M${Array.from({ length: 22 }, (_, index) => {
  const angle = (index / 22) * 2 * Math.PI;
  const radius = index % 2 === 0 ? 13 : 9;
  return `${(Math.cos(angle) * radius).toFixed(2)} ${(Math.sin(angle) * radius).toFixed(2)}`;
}).join('L')}Z`;
