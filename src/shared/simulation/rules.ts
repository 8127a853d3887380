import type { FinalScore } from '../session/index.ts';

/**
 * What every state has: a record for each player, by seat, in a table that is called `players`. A client calculates
 * the record of its own seat ahead, and draws everybody else's in between.
 */
export interface PlayersBySeat {
  players: Record<number, object>;
}

/**
 * What is true in a game, and nothing else: no networking, no drawing, no time but ticks.
 *
 * A state is plain data: numbers, strings, booleans, and tables (records by number) of flat records of these. It
 * holds everything that the next tick depends on, the seed of randomness included (`nextRandom(state)`). Each
 * function changes the state it is given. The same state and the same inputs must give the same result on every
 * machine: no `Math.random()`, no `Date`, no variable outside of the state, and of `Math` nothing whose last bit may
 * differ between machines (`sin`, `cos`, `pow`, `hypot`); `+ - * /` and `sqrt` are exact everywhere.
 *
 * After each of these functions the state is brought to the layout's grid, on the host and on clients alike.
 */
export interface Rules<State extends PlayersBySeat, Input extends object> {
  /**
   * The state before anybody has joined.
   * @param options.seed an unsigned 32-bit number, different for every game
   * @param options.mode the id of the mode in which it is played; undefined for a game without modes
   */
  create(options: { seed: number; mode?: string | undefined }): State;
  /** Somebody takes a seat. Seats are 0, 1, 2 …; one that was left is given out again. */
  join(state: State, player: JoiningPlayer): void;
  /**
   * The player of a seat is gone for good.
   * @returns what they find again when they come back, if anything: data of its own, handed to {@link join} as `kept`
   */
  leave(state: State, seat: number): unknown;
  /**
   * One tick: 1/60 s.
   * @param inputs what each seat does in this tick. A seat without an entry has said nothing for half a second, or, on
   *   a client, belongs to somebody else: it does what {@link idle} says
   */
  step(state: State, inputs: ReadonlyMap<number, Input>): void;
  /** What a seat does that says nothing. */
  idle: Input;
  /**
   * How the match came out, best first, once it is over: asked on the host after each tick. What it returns is shown in
   * the lobby, to which everybody goes then. Absent: the game goes on until the host ends it.
   */
  final?(state: State): readonly FinalScore[] | undefined;
}

/** Who takes a seat. */
export interface JoiningPlayer {
  seat: number;
  name: string;
  bot: boolean;
  /**
   * What `leave()` has returned for the same person in this game; absent for who is new. It may be hours old: put in it
   * what tells whether it still holds.
   */
  kept?: unknown;
}
