import type { PickupKind } from '../../../shared/games/tag/index.ts';
import { cssColour } from '../../theme/theme.ts';
import { PICKUP_COLOURS, PICKUP_MARKS } from './pickup-look.ts';

/** A pickup as it lies in the arena, between words. Says nothing to screen readers. */
export function PickupSign({ kind }: { kind: PickupKind }) {
  return (
    <svg class="tag-pickup" viewBox="-15 -15 30 30" aria-hidden="true">
      <rect
        x="-10"
        y="-10"
        width="20"
        height="20"
        rx="3.5"
        transform="rotate(45)"
        fill={cssColour(PICKUP_COLOURS[kind])}
      />
      {PICKUP_MARKS[kind].map((shape) => (
        <polygon key={shape.join()} points={shape.join(' ')} fill="var(--ink-deep)" />
      ))}
    </svg>
  );
}
