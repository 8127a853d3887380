import type { Cancel, Clock, ManualClock } from '../../src/shared/net/index.ts';

/** How a machine stands still: its program is busy while time goes on, or the whole computer sleeps and loses it. */
export type Standstill = 'busy' | 'asleep';

interface Timer {
  /** World time, ms. */
  due: number;
  interval: number | undefined;
  run: () => void;
  cancel: Cancel;
}

/**
 * A program on some computer of the storm: a clock of its own, which is some seconds off from all others, and an
 * event loop that can be made to stand still. What falls due or arrives meanwhile is done afterwards, timers first,
 * as in Node.
 */
export class Machine implements Clock {
  readonly #world: ManualClock;
  readonly #timers = new Set<Timer>();
  #arrivals: (() => void)[] = [];
  #standstill: Standstill | undefined;
  #since = 0;
  #hasEnded = false;
  /** By how much this clock is ahead of the world's, ms. */
  #ahead: number;

  /** @param ahead by how much its clock is ahead of the world's at first, ms; may be negative */
  constructor(world: ManualClock, ahead = 0) {
    this.#world = world;
    this.#ahead = ahead;
  }

  get isStill(): boolean {
    return this.#standstill !== undefined;
  }

  /** Timers that wait. */
  get timers(): number {
    return this.#timers.size;
  }

  now(): number {
    return (this.#standstill === 'asleep' ? this.#since : this.#world.now()) + this.#ahead;
  }

  after(delay: number, run: () => void): Cancel {
    return this.#start(delay, undefined, run);
  }

  every(interval: number, run: () => void): Cancel {
    return this.#start(interval, interval, run);
  }

  /** Its clock is suddenly so many ms ahead of where it was, and so are its timers. */
  jump(ms: number): void {
    this.#ahead += ms;
    for (const timer of this.#timers) {
      timer.due -= ms;
      this.#await(timer);
    }
  }

  /** The program is gone, from one moment to the next: nothing in it runs any more. */
  end(): void {
    this.#hasEnded = true;
    for (const timer of this.#timers) timer.cancel();
    this.#timers.clear();
    this.#arrivals = [];
  }

  /** Something arrives from outside: `handle` runs now, or when the event loop goes on. */
  receive(handle: () => void): void {
    if (this.#hasEnded) return;
    if (this.isStill) this.#arrivals.push(handle);
    else handle();
  }

  /** Stands still until `goOn()`. Does nothing while it does already. */
  stand(how: Standstill): void {
    if (this.isStill) return;
    this.#standstill = how;
    this.#since = this.#world.now();
  }

  goOn(): void {
    if (this.#hasEnded) return;
    if (this.#standstill === 'asleep') this.#forgetTime(this.#world.now() - this.#since);
    if (!this.isStill) return;
    this.#standstill = undefined;
    const now = this.#world.now();
    const late = [...this.#timers].filter(({ due }) => due <= now).sort((a, b) => a.due - b.due);
    for (const timer of late) this.#fire(timer);
    const arrivals = this.#arrivals;
    this.#arrivals = [];
    for (const handle of arrivals) handle();
  }

  /** A sleeping computer counts no time: its clock stood, and its timers wait as long as before. */
  #forgetTime(ms: number): void {
    this.#ahead -= ms;
    for (const timer of this.#timers) {
      timer.due += ms;
      this.#await(timer);
    }
  }

  #start(delay: number, interval: number | undefined, run: () => void): Cancel {
    if (this.#hasEnded) return () => {};
    // Node waits for a millisecond where it is asked to wait for less.
    const timer: Timer = { due: this.#world.now() + Math.max(1, delay), interval, run, cancel: () => {} };
    this.#timers.add(timer);
    this.#await(timer);
    return () => {
      timer.cancel();
      this.#timers.delete(timer);
    };
  }

  #await(timer: Timer): void {
    timer.cancel();
    timer.cancel = this.#world.after(Math.max(0, timer.due - this.#world.now()), () => this.#fire(timer));
  }

  #fire(timer: Timer): void {
    if (this.isStill || !this.#timers.has(timer)) return;
    timer.cancel();
    if (timer.interval === undefined) this.#timers.delete(timer);
    else {
      timer.due = this.#world.now() + timer.interval;
      this.#await(timer);
    }
    timer.run();
  }
}
