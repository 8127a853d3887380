import type { Clock } from '../clock.ts';
import { TURNS_AT_ONCE } from '../limits.ts';

/**
 * A queue of those who have more to do than fits into one turn of the event loop. Only a few of them go on in each
 * turn, however many wait: timers fire in between, others are heard, and new connections are taken, of which Node
 * takes one a turn.
 */
export class Turns {
  readonly #clock: Clock;
  #waiting: (() => void)[] = [];
  #isScheduled = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls `run` when it is its turn: never before this function has returned. */
  wait(run: () => void): void {
    this.#waiting.push(run);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.length === 0) return;
    this.#isScheduled = true;
    this.#clock.after(0, () => {
      this.#isScheduled = false;
      const next = this.#waiting.splice(0, TURNS_AT_ONCE);
      this.#schedule();
      for (const run of next) run();
    });
  }
}
