import { isChase, itsOf, mayCatch, seatsOf, type TagState } from '../../../shared/games/tag/index.ts';
import type { Point } from '../../engine/camera.ts';
import type { Bounds } from './labels.ts';

/** An arrow at the window's edge that points to somebody who is not in it. */
export interface Pointer {
  readonly seat: number;
  /** World units. */
  readonly x: number;
  readonly y: number;
  /** Radians; 0 points to the right. */
  readonly angle: number;
}

/** How far the arrows stand from the edge of what is seen, world units. */
const INSET = 22;

/**
 * To everybody who is "it" and out of sight; for whoever is "it", to the nearest to catch when none is in sight.
 * @param seen what the window shows of the world
 */
export function pointersOf(state: TagState, self: number | null, seen: Bounds): Pointer[] {
  const targets = targetsOf(state, self, seen).filter((seat) => !isSeen(state, seat, seen));
  return targets.flatMap((seat) => {
    const target = state.players[seat];
    return target === undefined ? [] : [{ seat, ...towards(target, seen) }];
  });
}

function targetsOf(state: TagState, self: number | null, seen: Bounds): number[] {
  const own = self === null ? undefined : state.players[self];
  if (own === undefined || !own.it) return itsOf(state);
  if (!isChase(state)) return [];
  const prey = seatsOf(state).filter((seat) => mayCatch(state, own, seat));
  if (prey.some((seat) => isSeen(state, seat, seen))) return [];
  const distance = (seat: number) =>
    Math.hypot((state.players[seat]?.x ?? 0) - own.x, (state.players[seat]?.y ?? 0) - own.y);
  return prey.sort((a, b) => distance(a) - distance(b)).slice(0, 1);
}

function isSeen(state: TagState, seat: number, { left, top, right, bottom }: Bounds): boolean {
  const { x = 0, y = 0 } = state.players[seat] ?? {};
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** From the middle of what is seen towards the target, as far as the edge. */
function towards({ x, y }: Point, { left, top, right, bottom }: Bounds): Omit<Pointer, 'seat'> {
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const [dx, dy] = [x - middle.x, y - middle.y];
  const across = Math.max(1, (right - left) / 2 - INSET);
  const down = Math.max(1, (bottom - top) / 2 - INSET);
  const share = Math.min(across / Math.max(Math.abs(dx), 1e-6), down / Math.max(Math.abs(dy), 1e-6));
  return { x: middle.x + dx * share, y: middle.y + dy * share, angle: Math.atan2(dy, dx) };
}
