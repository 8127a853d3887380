import type { Clock, Connection, Entry, Payload, SendOptions } from '../net/index.ts';
import { type DelayLine, halves, type LinkConditions } from './link-conditioner.ts';

/** Bytes of the length in front of every frame. */
const HEADER_BYTES = 4;

/** A connection over a bad network: everything in both directions arrives when the {@link DelayLine}s say so. */
export class ConditionedConnection implements Connection {
  readonly #inner: Connection;
  readonly #clock: Clock;
  readonly #up: DelayLine;
  readonly #down: DelayLine;
  readonly #arriving: Entry[] = [];
  #departing = 0;
  #closing: string | undefined;

  /** @param seed the same one gives the same delays for the same traffic */
  constructor(inner: Connection, clock: Clock, conditions: LinkConditions, seed: number) {
    const { up, down } = halves(conditions, seed);
    this.#inner = inner;
    this.#clock = clock;
    this.#up = up;
    this.#down = down;
  }

  get roundTrip(): number | undefined {
    return this.#inner.roundTrip;
  }

  next(): Entry | undefined {
    for (let entry = this.#inner.next(); entry !== undefined; entry = this.#inner.next()) {
      const bytes = entry.kind === 'message' ? HEADER_BYTES + entry.payload.length : 0;
      this.#arriving.push({ ...entry, at: this.#down.schedule(bytes, entry.at) });
    }
    const [first] = this.#arriving;
    return first !== undefined && first.at <= this.#clock.now() ? this.#arriving.shift() : undefined;
  }

  consumed(count: number): void {
    this.#inner.consumed(count);
  }

  /** Sends later. Returns the bytes of the frame, 0 once `close()` was called. */
  sendPayload(payload: Payload, options?: SendOptions): number {
    if (this.#closing !== undefined) return 0;
    const bytes = HEADER_BYTES + payload.length;
    const now = this.#clock.now();
    this.#departing += 1;
    this.#clock.after(this.#up.schedule(bytes, now) - now, () => {
      this.#inner.sendPayload(payload, options);
      this.#departed();
    });
    return bytes;
  }

  /** Closes once everything that was sent before has left. */
  close(reason = 'closed'): void {
    if (this.#closing !== undefined) return;
    this.#closing = reason;
    this.#departing += 1;
    this.#departed();
  }

  #departed(): void {
    this.#departing -= 1;
    if (this.#departing === 0 && this.#closing !== undefined) this.#inner.close(this.#closing);
  }
}
