import { describe, expect, it } from 'vitest';
import { ARENAS, arenaOf, type Obstacle } from './arenas.ts';
import { isFree } from './movement.ts';
import { CELL, cellAt, distancesFrom, middleOf, UNREACHABLE } from './paths.ts';
import { PICKUP_SPOTS, PLAYER_RADIUS, WORLD } from './tuning.ts';

/** Wide enough for a player, and for a bot that thinks in cells. */
const NARROWEST = 2 * PLAYER_RADIUS + CELL;

/** The gap between the outer boxes of two obstacles; 0 when they touch. */
function gap(a: Obstacle, b: Obstacle): number {
  const across = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width);
  const down = Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height);
  return Math.hypot(across, down);
}

describe.each(ARENAS)('$title', (arena) => {
  it('has gaps that one can run through, or none', () => {
    for (const [index, obstacle] of arena.obstacles.entries()) {
      for (const other of arena.obstacles.slice(index + 1)) {
        const between = gap(obstacle, other);
        expect(between === 0 || between >= NARROWEST).toBe(true);
      }
      const { x, y, width, height } = obstacle;
      for (const toWall of [x, y, WORLD.width - x - width, WORLD.height - y - height]) {
        expect(toWall).toBeGreaterThanOrEqual(NARROWEST);
      }
    }
  });

  it('is one piece: everybody can get to everybody', () => {
    const distances = distancesFrom(arena, { x: PLAYER_RADIUS, y: PLAYER_RADIUS });
    for (const [cell, distance] of distances.entries()) {
      const { x, y } = middleOf(cell);
      if (isFree(x, y, PLAYER_RADIUS, arena.obstacles)) expect(distance).not.toBe(UNREACHABLE);
    }
  });

  it('has places for pickups that one can get to, no more than the layout holds', () => {
    const distances = distancesFrom(arena, { x: PLAYER_RADIUS, y: PLAYER_RADIUS });
    expect(arena.pickupSpots.length).toBeLessThanOrEqual(PICKUP_SPOTS);
    for (const spot of arena.pickupSpots) {
      expect(isFree(spot.x, spot.y, PLAYER_RADIUS, arena.obstacles)).toBe(true);
      expect(distances[cellAt(arena, spot)]).not.toBe(UNREACHABLE);
    }
  });

  it('leaves most of the field to run in', () => {
    const distances = distancesFrom(arena, { x: PLAYER_RADIUS, y: PLAYER_RADIUS });
    const reachable = distances.filter((distance) => distance !== UNREACHABLE).length;
    expect(reachable / distances.length).toBeGreaterThan(0.6);
  });
});

it('gives an arena for every number', () => {
  expect(arenaOf(ARENAS.length)).toBe(ARENAS[0]);
});
