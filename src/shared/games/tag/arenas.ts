import { WORLD } from './tuning.ts';

/** A solid rectangle with rounded corners; with `corner` at half its size it is a round pillar. */
export interface Obstacle {
  /** Top left corner of the outer box, world units. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radius of the corners; 0 is sharp. */
  readonly corner: number;
}

export interface Arena {
  readonly title: string;
  readonly obstacles: readonly Obstacle[];
  /** Where pickups may lie. */
  readonly pickupSpots: readonly Spot[];
}

/** A place in world units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * The arenas, played in this order and then from the start again. All are the same from each side, so that no
 * corner is better than another. A gap is at least wide enough to run through (a test holds them to it).
 */
export const ARENAS: readonly Arena[] = [
  {
    title: 'Courtyard',
    obstacles: [
      pillar(400, 300, 52),
      ...fourTimes(box(130, 115, 130, 34, 10)),
      ...twice(box(384, 70, 32, 96, 10)),
    ],
    pickupSpots: [...spots(240, 215), ...spots(70, 300), ...spots(400, 207)],
  },
  {
    title: 'Crossroads',
    obstacles: [
      box(352, 252, 96, 96, 22),
      ...fourTimes(box(130, 110, 150, 30, 6)),
      ...fourTimes(box(130, 110, 30, 130, 6)),
    ],
    pickupSpots: [...spots(215, 195), ...spots(400, 125), ...spots(240, 300)],
  },
  {
    title: 'Stepping stones',
    obstacles: [
      pillar(400, 300, 40),
      ...fourTimes(pillar(130, 120, 38)),
      ...fourTimes(pillar(270, 210, 30)),
      ...twice(pillar(400, 110, 34)),
      ...sideways(pillar(130, 300, 30)),
    ],
    pickupSpots: [...spots(270, 120), ...spots(400, 203), ...spots(255, 300)],
  },
  {
    title: 'Corridors',
    obstacles: [
      ...fourTimes(box(110, 126, 240, 28, 14)),
      box(200, 284, 400, 32, 16),
      ...sideways(pillar(96, 300, 34)),
    ],
    pickupSpots: [...spots(230, 220), ...spots(400, 140), ...spots(166, 300)],
  },
];

/** The arena of a number, whatever the number. */
export function arenaOf(index: number): Arena {
  return ARENAS[index % ARENAS.length] as Arena;
}

function box(x: number, y: number, width: number, height: number, corner: number): Obstacle {
  return { x, y, width, height, corner };
}

function pillar(centreX: number, centreY: number, radius: number): Obstacle {
  return box(centreX - radius, centreY - radius, 2 * radius, 2 * radius, radius);
}

/** The obstacle and its mirror image at the other side. */
function sideways(obstacle: Obstacle): Obstacle[] {
  return [obstacle, { ...obstacle, x: WORLD.width - obstacle.x - obstacle.width }];
}

/** The obstacle and its mirror image below. */
function twice(obstacle: Obstacle): Obstacle[] {
  return [obstacle, { ...obstacle, y: WORLD.height - obstacle.y - obstacle.height }];
}

function fourTimes(obstacle: Obstacle): Obstacle[] {
  return twice(obstacle).flatMap(sideways);
}

/** A spot and its mirror images: four, or two where it lies on one of the axes. */
function spots(x: number, y: number): Spot[] {
  const across = x === WORLD.width / 2 ? [x] : [x, WORLD.width - x];
  const down = y === WORLD.height / 2 ? [y] : [y, WORLD.height - y];
  return down.flatMap((top) => across.map((left) => ({ x: left, y: top })));
}
