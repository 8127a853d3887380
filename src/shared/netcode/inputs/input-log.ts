import type { Snapshot } from '../state/layout.ts';

/**
 * Everything that went into a game, so that it can be calculated again.
 *
 * Rules are *deterministic*: the same state and the same inputs give the same next state, to the bit, on every
 * machine. Prediction rests on it. The guard: the host writes down what it fed to the rules, and a hash of the
 * state now and then; a replay must arrive at the same hashes. It does not when the rules use `Math.random()`,
 * the time, a value outside of the state, or a function whose last bit differs between machines (`Math.sin`).
 *
 * The log is cut into pieces that each begin with a whole state. Only the newest pieces are kept, so it may run
 * for hours.
 * Source: Glenn Fiedler, "Deterministic Lockstep" (gafferongames.com): the checksum that finds a desync.
 */

/** What the rules were told, in order. */
export type LogEntry<Input, Player> =
  | { kind: 'join'; player: Player }
  | { kind: 'leave'; seat: number }
  | { kind: 'step'; inputs: ReadonlyMap<number, Input> }
  /** The state had this hash here. */
  | { kind: 'hash'; tick: number; hash: number };

export interface LogPiece<Input, Player> {
  /** The state at its beginning. */
  readonly start: Snapshot;
  readonly entries: LogEntry<Input, Player>[];
}

/** Pieces kept; of 10 s each they hold the last 60 to 70 s. */
const PIECES = 7;

export class InputLog<Input, Player> {
  readonly #pieces: LogPiece<Input, Player>[] = [];

  /** Oldest first. */
  get pieces(): readonly LogPiece<Input, Player>[] {
    return this.#pieces;
  }

  /** Begins a new piece; nothing is written down before the first one. */
  begin(start: Snapshot): void {
    this.#pieces.push({ start, entries: [] });
    if (this.#pieces.length > PIECES) this.#pieces.shift();
  }

  write(entry: LogEntry<Input, Player>): void {
    this.#pieces.at(-1)?.entries.push(entry);
  }
}

/** How a replay runs a game. */
export interface Replayer<State, Input, Player> {
  restore(snapshot: Snapshot): State;
  join(state: State, player: Player): void;
  leave(state: State, seat: number): void;
  step(state: State, inputs: ReadonlyMap<number, Input>): void;
  hash(state: State, tick: number): number;
}

/** Calculates a piece again. @returns its last state, and the first tick at which the hash was another */
export function replay<State, Input, Player>(
  piece: LogPiece<Input, Player>,
  game: Replayer<State, Input, Player>,
): { state: State; desync: number | undefined } {
  const state = game.restore(piece.start);
  let desync: number | undefined;
  for (const entry of piece.entries) {
    if (entry.kind === 'join') game.join(state, entry.player);
    else if (entry.kind === 'leave') game.leave(state, entry.seat);
    else if (entry.kind === 'step') game.step(state, entry.inputs);
    else if (game.hash(state, entry.tick) !== entry.hash) desync ??= entry.tick;
  }
  return { state, desync };
}
