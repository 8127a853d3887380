import type { Connection, Entry, Payload, SendOptions } from '../../net/index.ts';
import type { Meter } from './meter.ts';

/** Bytes of the length in front of every frame. */
const HEADER_BYTES = 4;

/** A connection that counts the bytes of what comes and goes, frames' headers included. */
export class MeteredConnection implements Connection {
  readonly #inner: Connection;
  readonly #received: Meter;
  readonly #sent: Meter;
  #now = 0;

  constructor(inner: Connection, meters: { received: Meter; sent: Meter }) {
    this.#inner = inner;
    this.#received = meters.received;
    this.#sent = meters.sent;
  }

  get roundTrip(): number | undefined {
    return this.#inner.roundTrip;
  }

  get stopwatch(): Connection['stopwatch'] {
    return this.#inner.stopwatch;
  }

  /** Sets the time that sent messages are counted at, ms; received ones bring their own. */
  set now(now: number) {
    this.#now = now;
  }

  next(): Entry | undefined {
    const entry = this.#inner.next();
    if (entry?.kind === 'message') this.#received.add(entry.at, HEADER_BYTES + entry.payload.length);
    return entry;
  }

  consumed(count: number): void {
    this.#inner.consumed(count);
  }

  sendPayload(payload: Payload, options?: SendOptions): number {
    const bytes = this.#inner.sendPayload(payload, options);
    this.#sent.add(this.#now, bytes);
    return bytes;
  }

  close(reason?: string): void {
    this.#inner.close(reason);
  }
}
