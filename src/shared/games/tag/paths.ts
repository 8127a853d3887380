import type { Arena, Spot } from './arenas.ts';
import { squaredDistance } from './distance.ts';
import { isFree } from './movement.ts';
import { PLAYER_RADIUS, WORLD } from './tuning.ts';

/** The grid on which bots find their way. Every gap of an arena is wide enough to hold the middle of a cell. */
export const CELL = 20;
export const COLUMNS = WORLD.width / CELL;
export const ROWS = WORLD.height / CELL;
/** What {@link distancesFrom} gives for a cell that cannot be reached. */
export const UNREACHABLE = 32_767;

/** The middle of a cell, world units. */
export function middleOf(cell: number): Spot {
  return { x: (cell % COLUMNS) * CELL + CELL / 2, y: Math.floor(cell / COLUMNS) * CELL + CELL / 2 };
}

/** The free cell that is nearest to a spot. */
export function cellAt(arena: Arena, { x, y }: Spot): number {
  const open = openCells(arena);
  const cell = clampCell(Math.floor(y / CELL), ROWS) * COLUMNS + clampCell(Math.floor(x / CELL), COLUMNS);
  if (open[cell] === 1) return cell;
  let best = cell;
  let least = Number.POSITIVE_INFINITY;
  for (const neighbour of neighboursOf(cell)) {
    const distance = squaredDistance(middleOf(neighbour), { x, y });
    if (open[neighbour] !== 1 || distance >= least) continue;
    least = distance;
    best = neighbour;
  }
  return best;
}

/**
 * How many steps from cell to cell it takes to every cell of the arena, from the nearest of some spots. Bots ask for it
 * all the time, and arenas do not change: what was found from a cell once is kept.
 */
export function distancesFrom(arena: Arena, ...from: readonly Spot[]): Readonly<Int16Array> {
  const [first, ...others] = from.map((spot) => distancesFromCell(arena, cellAt(arena, spot)));
  if (first === undefined) return new Int16Array(COLUMNS * ROWS).fill(UNREACHABLE);
  if (others.length === 0) return first;
  const nearest = first.slice();
  for (const other of others) {
    for (let cell = 0; cell < nearest.length; cell++)
      if ((other[cell] as number) < (nearest[cell] as number)) nearest[cell] = other[cell] as number;
  }
  return nearest;
}

const found = new WeakMap<Arena, Map<number, Int16Array>>();

function distancesFromCell(arena: Arena, cell: number): Int16Array {
  const ofArena = found.get(arena) ?? new Map<number, Int16Array>();
  found.set(arena, ofArena);
  const distances = ofArena.get(cell) ?? search(arena, cell);
  ofArena.set(cell, distances);
  return distances;
}

/** A breadth-first search. */
function search(arena: Arena, from: number): Int16Array {
  const open = openCells(arena);
  const distances = new Int16Array(COLUMNS * ROWS).fill(UNREACHABLE);
  const queue = [from];
  distances[from] = 0;
  for (let next = 0; next < queue.length; next++) {
    const cell = queue[next] as number;
    const distance = (distances[cell] as number) + 1;
    for (const neighbour of neighboursOf(cell)) {
      if (open[neighbour] !== 1 || distances[neighbour] !== UNREACHABLE) continue;
      distances[neighbour] = distance;
      queue.push(neighbour);
    }
  }
  return distances;
}

/** Where to run from a spot in order to get to the place that `distances` were counted from. */
export function nextSpot(arena: Arena, from: Spot, distances: Readonly<Int16Array>): Spot {
  const cell = cellAt(arena, from);
  let best = cell;
  for (const neighbour of neighboursOf(cell)) {
    if ((distances[neighbour] as number) < (distances[best] as number)) best = neighbour;
  }
  return middleOf(best);
}

/** Whether one can run straight from a spot to another. */
export function isClear(arena: Arena, from: Spot, to: Spot): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const pieces = Math.ceil(Math.sqrt(dx * dx + dy * dy) / (CELL / 2));
  for (let piece = 1; piece < pieces; piece++) {
    const share = piece / pieces;
    if (!isFree(from.x + dx * share, from.y + dy * share, PLAYER_RADIUS - 1, arena.obstacles)) return false;
  }
  return true;
}

const known = new WeakMap<Arena, Uint8Array>();

/** 1 for each cell in whose middle a player can stand. */
function openCells(arena: Arena): Uint8Array {
  let open = known.get(arena);
  if (open === undefined) {
    open = new Uint8Array(COLUMNS * ROWS);
    for (let cell = 0; cell < open.length; cell++) {
      const { x, y } = middleOf(cell);
      // A player cannot stand closer to the world's edge than its radius, and need not: cells there count as free.
      const inside = { x: clampTo(x, WORLD.width), y: clampTo(y, WORLD.height) };
      open[cell] = isFree(inside.x, inside.y, PLAYER_RADIUS, arena.obstacles) ? 1 : 0;
    }
    known.set(arena, open);
  }
  return open;
}

const NEIGHBOURS: readonly (readonly number[])[] = Array.from({ length: COLUMNS * ROWS }, (_, cell) => {
  const column = cell % COLUMNS;
  const row = Math.floor(cell / COLUMNS);
  // Straight steps first: of equally short ways the straighter one is found.
  const around = [
    [0, -1],
    [-1, 0],
    [1, 0],
    [0, 1],
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const;
  return around
    .map(([right, down]) => [column + right, row + down] as const)
    .filter(([x, y]) => x >= 0 && y >= 0 && x < COLUMNS && y < ROWS)
    .map(([x, y]) => y * COLUMNS + x);
});

function neighboursOf(cell: number): readonly number[] {
  return NEIGHBOURS[cell] as readonly number[];
}

function clampCell(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}

function clampTo(value: number, size: number): number {
  return Math.max(PLAYER_RADIUS, Math.min(size - PLAYER_RADIUS, value));
}
