import type { Clock } from '../net/index.ts';

/**
 * Does something when it is asked to, but not more often than every so many milliseconds. Who asks in between is heard
 * at the end of that time, all of them once.
 */
export class Throttle {
  readonly #clock: Clock;
  readonly #interval: number;
  readonly #run: () => void;
  #isResting = false;
  #isAsked = false;

  /** @param interval ms */
  constructor(clock: Clock, interval: number, run: () => void) {
    this.#clock = clock;
    this.#interval = interval;
    this.#run = run;
  }

  ask(): void {
    if (this.#isResting) this.#isAsked = true;
    else this.#do();
  }

  #do(): void {
    this.#isAsked = false;
    this.#isResting = true;
    this.#clock.after(this.#interval, () => {
      this.#isResting = false;
      if (this.#isAsked) this.#do();
    });
    this.#run();
  }
}
