import { PLAYER_RADIUS, WORLD } from '../../../shared/games/tag/index.ts';
import type { Point } from '../../engine/camera.ts';

/** Between two middles, world units: beside the other disc, and the spikes around it. */
const DISTANCE = 2 * PLAYER_RADIUS + 8;

/**
 * Where a disc is drawn that would cover one which stands and counts: beside it. The picture alone steps aside, the
 * game does not: what is in whose way would be known too late on a friend's computer.
 * @param standing the middles of the discs that must be seen
 */
export function standApart({ x, y }: Point, standing: readonly Point[]): Point {
  for (const other of standing) {
    const dx = x - other.x;
    const dy = y - other.y;
    const length = Math.hypot(dx, dy);
    if (length >= DISTANCE) continue;
    // From the very middle any way is as good as another.
    const [alongX, alongY] = length === 0 ? [1, 0] : [dx / length, dy / length];
    return {
      x: inside(other.x + alongX * DISTANCE, WORLD.width),
      y: inside(other.y + alongY * DISTANCE, WORLD.height),
    };
  }
  return { x, y };
}

function inside(value: number, size: number): number {
  return Math.max(PLAYER_RADIUS, Math.min(size - PLAYER_RADIUS, value));
}
