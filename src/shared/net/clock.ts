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
  /** Of two that fall due at the same moment, the one that was started first is the first. */
  readonly number: number;
  isCancelled: boolean;
}

/** A clock that stands still until a test turns it. */
export class ManualClock implements Clock {
  #now: number;
  /** A binary heap: the timer that falls due next is the first, and each comes before those at 2i + 1 and 2i + 2. */
  readonly #timers: Timer[] = [];
  #started = 0;

  /** @param start the first value of `now()`, in milliseconds; 0 unless told */
  constructor(start = 0) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(delay: number, run: () => void): Cancel {
    return this.#start(this.#now + delay, undefined, run);
  }

  every(interval: number, run: () => void): Cancel {
    return this.#start(this.#now + interval, interval, run);
  }

  /** Lets `ms` milliseconds pass and fires what falls due on the way, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (let timer = this.#timers[0]; timer !== undefined && timer.due <= end; timer = this.#timers[0]) {
      if (!timer.isCancelled) this.#now = timer.due;
      if (timer.isCancelled || timer.interval === undefined) this.#removeFirst();
      else {
        timer.due += timer.interval;
        this.#sink();
      }
      if (!timer.isCancelled) timer.run();
    }
    this.#now = end;
  }

  #start(due: number, interval: number | undefined, run: () => void): Cancel {
    const timer = { due, interval, run, number: this.#started++, isCancelled: false };
    this.#timers.push(timer);
    this.#rise();
    // It stays in the heap until it would fall due: looking for it would take longer than that.
    return () => {
      timer.isCancelled = true;
    };
  }

  #removeFirst(): void {
    const last = this.#timers.pop();
    if (last === undefined || this.#timers.length === 0) return;
    this.#timers[0] = last;
    this.#sink();
  }

  /** Brings the last timer up to its place. */
  #rise(): void {
    let at = this.#timers.length - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  /** Brings the first timer down to its place. */
  #sink(): void {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let first = at;
      if (left < this.#timers.length && this.#isBefore(left, first)) first = left;
      if (right < this.#timers.length && this.#isBefore(right, first)) first = right;
      if (first === at) return;
      this.#swap(at, first);
      at = first;
    }
  }

  #isBefore(i: number, j: number): boolean {
    const [a, b] = [this.#timers[i] as Timer, this.#timers[j] as Timer];
    return a.due < b.due || (a.due === b.due && a.number < b.number);
  }

  #swap(i: number, j: number): void {
    const timer = this.#timers[i] as Timer;
    this.#timers[i] = this.#timers[j] as Timer;
    this.#timers[j] = timer;
  }
}
