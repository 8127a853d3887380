import {
  type Connection,
  decode,
  type Entry,
  type LocalEvent,
  type Payload,
  type SendOptions,
} from '../../src/shared/net/index.ts';
import { hashBytes } from '../../src/shared/netcode/index.ts';
import type { Ledger } from './ledger.ts';

/** The storm's own messages: numbered, sent both ways, and known to no game. */
export const PROBE = 'storm';

/** How a message that a player sends is written down. What it says beyond that, only the game could compare. */
export function markOf(action: string, number: unknown): string {
  return action === PROBE ? `${PROBE} ${number}` : action;
}

function actionOf(payload: Payload): unknown {
  return (decode(payload) as { action?: unknown }).action;
}

/** A guest's connection, which writes down what passes: what was sent in `up`, what came out in `down`. */
export class WitnessConnection implements Connection {
  /** Whether there was a line when the newest entry came. */
  isUp = false;
  /** Called with everything that is sent. */
  onSend: (payload: Payload) => void = () => {};
  readonly #inner: Connection;
  readonly #up: Ledger;
  readonly #down: Ledger;
  readonly #now: () => number;
  readonly #complain: (what: string) => void;

  constructor(
    inner: Connection,
    witness: { up: Ledger; down: Ledger; now: () => number; complain: (what: string) => void },
  ) {
    this.#inner = inner;
    this.#up = witness.up;
    this.#down = witness.down;
    this.#now = witness.now;
    this.#complain = witness.complain;
  }

  get roundTrip(): number | undefined {
    return this.#inner.roundTrip;
  }

  get stopwatch(): Connection['stopwatch'] {
    return this.#inner.stopwatch;
  }

  next(): Entry | undefined {
    const entry = this.#inner.next();
    if (entry?.kind === 'message') {
      const wrong = this.#down.received(hashBytes(entry.payload));
      // Whom the host refuses it does not know: a refusal is in no book.
      if (wrong !== undefined && actionOf(entry.payload) !== 'room_refused') this.#complain(wrong);
    } else if (entry !== undefined) this.#happened(entry.event);
    return entry;
  }

  consumed(count: number): void {
    this.#inner.consumed(count);
  }

  sendPayload(payload: Payload, options?: SendOptions): number {
    const { action, number } = decode(payload) as { action: string; number?: unknown };
    this.onSend(payload);
    const queued = this.#inner.sendPayload(payload, options);
    // The host learns who somebody is from their `join`: from then on it keeps books.
    if (queued > 0 && action !== 'room_join')
      this.#up.sent(markOf(action, number), this.#now(), options?.replaces);
    return queued;
  }

  close(reason?: string): void {
    this.#inner.close(reason);
  }

  #happened(event: LocalEvent): void {
    if (event.name === 'reconnecting') this.isUp = false;
    if (event.name === 'connected' || event.name === 'resumed') this.isUp = true;
    if (event.name !== 'lost') return;
    if (event.direction === 'sent') this.#up.reported.sent += event.count;
    else this.#down.reported.received += event.count;
  }
}
