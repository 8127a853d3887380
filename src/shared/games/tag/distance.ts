import type { Spot } from './arenas.ts';

/** The square of how far apart two spots are: enough to compare, and without a root. */
export function squaredDistance(a: Spot, b: Spot): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return dx * dx + dy * dy;
}
