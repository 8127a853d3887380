import { JUMP_TICKS } from '../limits.ts';

/**
 * How fast a client calculates, so that it stays as far ahead of the host as its inputs need to travel.
 *
 * The client means to be at a certain tick, which moves with the host's time and with the network. It gets there
 * by running up to 10 % faster or slower, which nobody feels; when it is off by more than 0.4 s (the beginning, a
 * window that was hidden), which would take it more than 4 s, it jumps. It jumps as well when it is behind the host
 * itself (a computer that slept): until it had caught up, each input would come too late, and the player stand still.
 * Source: Timothy Ford, "Overwatch Gameplay Architecture and Netcode", GDC 2017 (clients that speed up and slow
 * down to keep the host's input buffer filled).
 */

/** The most by which ticks are shortened or lengthened. */
const MOST_CHANGE = 0.1;
/** Off by so many ticks, the change is at its most. */
const FULL_CHANGE_AT = 6;
/** A slow frame may make up for so many ticks at once. */
const MOST_TICKS = 12;

export class Pace {
  readonly #tickMs: number;
  /** Where we are, in ticks with fractions. */
  #position: number | undefined;

  /** @param tickMs length of a tick, ms */
  constructor(tickMs: number) {
    this.#tickMs = tickMs;
  }

  /** How far into the next tick the present is: 0 up to but not including 1. */
  get part(): number {
    return this.#position === undefined ? 0 : this.#position - Math.floor(this.#position);
  }

  /**
   * Lets `ms` milliseconds pass.
   * @param target the tick to be at now, with fractions
   * @param host the tick that the host is at now, with fractions
   * @returns the last tick to calculate now (the same as before when none is due), and whether it jumped there
   */
  advance(ms: number, target: number, host: number): { tick: number; jumped: boolean } {
    const passed = Math.max(0, ms) / this.#tickMs;
    const expected = this.#position === undefined ? Number.NaN : this.#position + passed;
    const isInReach = Math.abs(target - expected) <= JUMP_TICKS && expected >= host;
    if (this.#position === undefined || !isInReach) {
      this.#position = target;
    } else {
      const change = MOST_CHANGE * Math.min(1, Math.max(-1, (target - expected) / FULL_CHANGE_AT));
      this.#position += Math.min(MOST_TICKS, passed * (1 + change));
    }
    return { tick: Math.floor(this.#position), jumped: !isInReach };
  }
}
