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
  },
  {
    title: 'Crossroads',
    obstacles: [
      box(352, 252, 96, 96, 22),
      ...fourTimes(box(130, 110, 150, 30, 6)),
      ...fourTimes(box(130, 110, 30, 130, 6)),
    ],
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
  },
  {
    title: 'Corridors',
    obstacles: [
      ...fourTimes(box(110, 126, 240, 28, 14)),
      box(200, 284, 400, 32, 16),
      ...sideways(pillar(96, 300, 34)),
    ],
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
