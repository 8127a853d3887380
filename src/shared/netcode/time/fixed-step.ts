/**
 * Turns passing time into whole ticks.
 *
 * A game that is calculated in ticks of one fixed length gives the same result on a fast and on a slow computer,
 * on the host and on a client. Time that passes is collected, and each time a tick's length is full, one tick is
 * due; what is left over waits. Drawing happens in between: {@link FixedStep.part} says how far into the next
 * tick the present is.
 *
 * A computer that was busy for a second must not calculate sixty ticks at once, be late again because of it, and
 * so on for ever. So at most `maxTicks` are due at a time; the rest of that time is lost, and the game was slow
 * for a moment.
 * Source: Glenn Fiedler, "Fix Your Timestep!" (gafferongames.com).
 */

/** Ticks per second unless a game says otherwise. */
export const TICK_RATE = 60;

export class FixedStep {
  /** Length of a tick, in ms. */
  readonly tickMs: number;
  readonly #maxTicks: number;
  #waiting = 0;
  #lost = 0;

  /**
   * @param options `tickRate`: ticks per second, {@link TICK_RATE} unless told; `maxTicks`: the most that fall due
   *   at once, 8 unless told (133 ms at 60 Hz)
   */
  constructor(options: { tickRate?: number; maxTicks?: number } = {}) {
    this.tickMs = 1000 / (options.tickRate ?? TICK_RATE);
    this.#maxTicks = options.maxTicks ?? 8;
  }

  /** How far into the next tick the present is: 0 up to but not including 1. */
  get part(): number {
    return this.#waiting / this.tickMs;
  }

  /** Time that was not made up for, in ms since the beginning. */
  get lost(): number {
    return this.#lost;
  }

  /** Lets `ms` milliseconds pass; negative ones and NaN pass nothing. @returns how many ticks are due now */
  advance(ms: number): number {
    if (ms > 0) this.#waiting += ms;
    // A thousandth of a tick of grace: sixty times 1000/60 ms must be sixty ticks in spite of rounding.
    const due = Math.floor(this.#waiting / this.tickMs + 0.001);
    this.#waiting = Math.max(0, this.#waiting - due * this.tickMs);
    if (due <= this.#maxTicks) return due;
    this.#lost += (due - this.#maxTicks) * this.tickMs;
    return this.#maxTicks;
  }
}
