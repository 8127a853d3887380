import type { Cancel, Clock } from '../../net/index.ts';
import type { DelayLine } from './link-conditioner.ts';

/** How much was sent in one direction. */
export interface Traffic {
  bytes: number;
  writes: number;
}

/** Things on their way along one direction of a link: handed over one by one, in order, each when it is due. */
export class DelayQueue {
  readonly #line: DelayLine;
  readonly #clock: Clock;
  readonly #traffic: Traffic;
  #waiting: { due: number; bytes: number; arrive: () => void }[] = [];
  #bytes = 0;
  #timer: Cancel | undefined;
  readonly #holds = new Set<string>();

  /** @param traffic is added to */
  constructor(line: DelayLine, clock: Clock, traffic: Traffic) {
    this.#line = line;
    this.#clock = clock;
    this.#traffic = traffic;
  }

  /** Bytes that are on their way. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Sends something of so many bytes along; `arrive` runs when it is there, at once where nothing delays it. */
  push(bytes: number, arrive: () => void): void {
    const due = this.#line.schedule(bytes, this.#clock.now());
    this.#waiting.push({ due, bytes, arrive });
    this.#bytes += bytes;
    this.#traffic.bytes += bytes;
    this.#traffic.writes += 1;
    if (this.#waiting.length === 1) this.#awaitFirst();
  }

  /** Nothing arrives until `release()` for this cause, and for every other; what falls due meanwhile waits. */
  hold(cause: 'paused' | 'dark'): void {
    this.#holds.add(cause);
    this.#timer?.();
  }

  release(cause: 'paused' | 'dark'): void {
    if (this.#holds.delete(cause)) this.#awaitFirst();
  }

  /** Nothing that is on its way arrives any more. */
  clear(): void {
    this.#timer?.();
    this.#waiting = [];
    this.#bytes = 0;
  }

  #awaitFirst(): void {
    this.#timer?.();
    let [first] = this.#waiting;
    while (first !== undefined && this.#holds.size === 0 && first.due <= this.#clock.now()) {
      this.#arrive();
      [first] = this.#waiting;
    }
    if (first === undefined || this.#holds.size > 0) return;
    this.#timer = this.#clock.after(first.due - this.#clock.now(), () => {
      // Whoever's timer has fired is due, whatever the last bits of the clock say.
      this.#arrive();
      this.#awaitFirst();
    });
  }

  #arrive(): void {
    const first = this.#waiting.shift();
    if (first === undefined) return;
    this.#bytes -= first.bytes;
    first.arrive();
  }
}
