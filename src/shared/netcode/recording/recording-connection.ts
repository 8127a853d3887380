import type { Connection, Entry, Payload, SendOptions } from '../../net/index.ts';
import type { BlackBox } from './black-box.ts';

/** A connection whose traffic goes into a black box as well. */
export class RecordingConnection implements Connection {
  readonly #inner: Connection;
  readonly #box: BlackBox;
  readonly #now: () => number;

  /** @param now ms, on the clock that stamps arrivals */
  constructor(inner: Connection, box: BlackBox, now: () => number) {
    this.#inner = inner;
    this.#box = box;
    this.#now = now;
  }

  get roundTrip(): number | undefined {
    return this.#inner.roundTrip;
  }

  get stopwatch(): Connection['stopwatch'] {
    return this.#inner.stopwatch;
  }

  next(): Entry | undefined {
    const entry = this.#inner.next();
    if (entry !== undefined) this.#box.received(entry);
    return entry;
  }

  consumed(count: number): void {
    this.#inner.consumed(count);
  }

  sendPayload(payload: Payload, options?: SendOptions): number {
    this.#box.sent(payload, this.#now());
    return this.#inner.sendPayload(payload, options);
  }

  close(reason?: string): void {
    this.#inner.close(reason);
  }
}
