import type { TagInput } from '../input.ts';
import { rules } from '../rules.ts';
import { itsOf, type Mode, type Score, seatsOf, type TagPlayer, type TagState } from '../state.ts';
import { COUNTDOWN_TICKS, COUNTING_TICKS, SAFE_TICKS, STUMBLE_TICKS } from '../tuning.ts';

/** Small steps that tests of the rules are written in. */

const nobodyMoves = new Map<number, TagInput>();

export function gameWith(players: number, seed = 1, mode: Mode = 'tag'): TagState {
  const state = rules.create({ seed, mode });
  for (let seat = 0; seat < players; seat++) rules.join(state, { seat, name: `P${seat}`, bot: false });
  return state;
}

export function steps(
  state: TagState,
  count: number,
  inputs: ReadonlyMap<number, TagInput> = nobodyMoves,
): void {
  for (let i = 0; i < count; i++) rules.step(state, inputs);
}

/**
 * A round that has just begun, everybody in a corner of their own.
 * @returns `its`: the seats that are "it"; `free`: all others
 */
export function roundOf(
  players: number,
  seed = 1,
  mode: Mode = 'tag',
): { state: TagState; its: number[]; free: number[] } {
  const state = gameWith(players, seed, mode);
  steps(state, 1 + COUNTDOWN_TICKS);
  for (const seat of seatsOf(state)) put(state, seat, 40 + 90 * (seat % 8), seat < 8 ? 40 : 560);
  const its = itsOf(state);
  return { state, its, free: seatsOf(state).filter((seat) => !its.includes(seat)) };
}

export function player(state: TagState, seat: number | undefined): TagPlayer {
  const found = state.players[seat ?? -1];
  if (found === undefined) throw new Error(`nobody has seat ${seat}`);
  return found;
}

export function score(state: TagState, seat: number | undefined): Score {
  const found = state.scores[seat ?? -1];
  if (found === undefined) throw new Error(`nobody has seat ${seat}`);
  return found;
}

export function put(state: TagState, seat: number | undefined, x: number, y: number): void {
  Object.assign(player(state, seat), { x, y, vx: 0, vy: 0 });
}

/** Lets one player touch another, after a while in which everybody was ready for it and apart. */
export function touch(state: TagState, hunter: number | undefined, prey: number | undefined): void {
  steps(state, STUMBLE_TICKS + COUNTING_TICKS + SAFE_TICKS);
  const [from, to] = [{ ...player(state, hunter) }, { ...player(state, prey) }];
  put(state, hunter, 60, 300);
  put(state, prey, 80, 300);
  steps(state, 1);
  put(state, hunter, from.x, from.y);
  put(state, prey, to.x, to.y);
}
