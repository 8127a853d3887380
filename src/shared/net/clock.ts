/** Ends a timer that a {@link Clock} started. Ending it twice, or after it fired, does nothing. */
export type Cancel = () => void;

/**
 * The only way in which time enters `shared`. Programs hand in a real clock (`net/tcp` has Node's, the
 * renderer its own); tests hand in a {@link ManualClock} and turn it by hand.
 */
export interface Clock {
  /** Milliseconds since the Unix epoch, with fractions; never runs backwards within one process. */
  now(): number;
  /** Calls `run` once, `delay` milliseconds from now. */
  after(delay: number, run: () => void): Cancel;
  /** Calls `run` every `interval` milliseconds until cancelled. */
  every(interval: number, run: () => void): Cancel;
}

interface Timer {
  due: number;
  interval: number | undefined;
  run: () => void;
}

/** A clock that stands still until a test turns it. */
export class ManualClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  /** @param start the first value of `now()`, in milliseconds; 0 unless told */
  constructor(start = 0) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(delay: number, run: () => void): Cancel {
    return this.#add({ due: this.#now + delay, interval: undefined, run });
  }

  every(interval: number, run: () => void): Cancel {
    return this.#add({ due: this.#now + interval, interval, run });
  }

  /** Lets `ms` milliseconds pass and fires what falls due on the way, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (let timer = this.#next(end); timer !== undefined; timer = this.#next(end)) {
      this.#now = timer.due;
      if (timer.interval === undefined) this.#timers.delete(timer);
      else timer.due += timer.interval;
      timer.run();
    }
    this.#now = end;
  }

  #add(timer: Timer): Cancel {
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  #next(end: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.due <= end && (next === undefined || timer.due < next.due)) next = timer;
    }
    return next;
  }
}
