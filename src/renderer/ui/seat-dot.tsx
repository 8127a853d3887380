import { cssColour, seatColour } from '../theme/theme.ts';
import './seat-dot.css';

/** A player's disc in their colour. `marked` puts rays around it, for somebody who stands out. Says nothing to screen readers. */
export function SeatDot({ seat, marked = false }: { seat: number; marked?: boolean }) {
  return (
    <svg class="seat-dot" viewBox="-10 -10 20 20" aria-hidden="true">
      {marked && <path d={RAYS} fill="var(--ember)" />}
      <circle r={marked ? 7 : 8} fill={cssColour(seatColour(seat))} />
      <ellipse cx="-2.2" cy="-0.5" rx="1.2" ry="2.1" fill="var(--ink-deep)" />
      <ellipse cx="2.8" cy="-0.5" rx="1.2" ry="2.1" fill="var(--ink-deep)" />
    </svg>
  );
}

/** Eleven rays, from 9 to 13 units from the middle. */
const RAYS = `M${Array.from({ length: 22 }, (_, index) => {
  const angle = (index / 22) * 2 * Math.PI;
  const radius = index % 2 === 0 ? 13 : 9;
  return `${(Math.cos(angle) * radius).toFixed(2)} ${(Math.sin(angle) * radius).toFixed(2)}`;
}).join('L')}Z`;
