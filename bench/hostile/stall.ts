/** Between two looks, ms. */
const EVERY = 5;

/**
 * Watches how long the event loop of this process stands still: on the clock, as players feel it, and in
 * processor time, which does not grow when other programs take their share of the machine.
 */
export class StallWatch {
  /** The longest time so far, ms. */
  longest = 0;
  /** The most processor time spent in so long, ms. */
  longestBusy = 0;
  readonly #timer: NodeJS.Timeout;
  #at = performance.now();
  #usage = process.cpuUsage();

  constructor() {
    this.#timer = setInterval(() => this.#look(), EVERY);
  }

  /** What went on since the last look does not count: it was ours. */
  excuse(): void {
    this.#at = performance.now();
    this.#usage = process.cpuUsage();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = performance.now();
    const { user, system } = process.cpuUsage(this.#usage);
    this.longest = Math.max(this.longest, now - this.#at - EVERY);
    this.longestBusy = Math.max(this.longestBusy, (user + system) / 1000);
    this.#at = now;
    this.#usage = process.cpuUsage();
  }
}
