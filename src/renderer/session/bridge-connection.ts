import type { PortBatch, PortRequest } from '../../shared/bridge/index.ts';
import {
  CLIENT_LIMITS,
  type Connection,
  type Entry,
  ERRORS,
  HEADER_BYTES,
  type LocalEvent,
  type Payload,
  type SendOptions,
} from '../../shared/net/index.ts';
import { ArrivalClock } from './arrival-clock.ts';

/** What a data port must be able to do: a page's `MessagePort` can, and so can Node's, in tests. */
export interface DataPort {
  postMessage(request: PortRequest): void;
  close(): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** How the line to the host is doing. */
export type Line =
  | { state: 'steady' }
  /** Nothing was heard for a while. */
  | { state: 'unstable' }
  /** The line dropped and is being built up again; attempts count from 1. */
  | { state: 'reconnecting'; attempt: number };

/**
 * A `Connection` whose other end is the client in main. Bytes and events come in batches over the data port and
 * wait here until the next frame takes them. When they arrived is told on the page's own clock.
 *
 * The queue holds at most `CLIENT_LIMITS.receiveQueue` messages, and events that a host can cause, of together
 * `receiveQueueBytes` bytes. One more ends the connection with a `disconnected` event whose code is `queue-full`;
 * nothing is dropped in silence.
 */
export class BridgeConnection implements Connection {
  readonly stopwatch: () => number;
  readonly #port: DataPort;
  readonly #queue: Entry[] = [];
  readonly #arrivals = new ArrivalClock();
  #messages = 0;
  #bytes = 0;
  #open = true;
  #roundTrip: number | undefined;
  #line: Line = { state: 'steady' };

  /**
   * @param port the data port that main handed over
   * @param now milliseconds since the epoch, never backwards: for events that begin here, and to time the handling
   */
  constructor(port: DataPort, now: () => number) {
    this.#port = port;
    this.stopwatch = now;
    port.onmessage = (event) => this.#receive(event.data as PortBatch);
  }

  /** False once it is over, whichever side ended it. What still waits can be taken. */
  get isOpen(): boolean {
    return this.#open;
  }

  get roundTrip(): number | undefined {
    return this.#roundTrip;
  }

  /** As of the newest event, whether it was taken or not: a screen that says "reconnecting" must not wait. */
  get line(): Line {
    return this.#line;
  }

  next(): Entry | undefined {
    const entry = this.#queue.shift();
    if (entry !== undefined && isTheHosts(entry)) this.#messages -= 1;
    if (entry?.kind === 'message') this.#bytes -= entry.payload.byteLength;
    return entry;
  }

  consumed(count: number): void {
    if (this.#open && count > 0) this.#port.postMessage({ kind: 'consumed', count });
  }

  sendPayload(payload: Payload, options?: SendOptions): number {
    if (!this.#open) return 0;
    const replaces = options?.replaces;
    this.#port.postMessage({
      kind: 'send',
      payload: ownBytes(payload),
      ...(replaces === undefined ? {} : { replaces }),
    });
    return HEADER_BYTES + payload.byteLength;
  }

  close(reason?: string): void {
    if (!this.#open) return;
    this.#port.postMessage({ kind: 'close', ...(reason === undefined ? {} : { reason }) });
    this.#shut();
  }

  #receive(batch: PortBatch): void {
    if (batch.roundTrip !== undefined) this.#roundTrip = batch.roundTrip;
    const now = this.stopwatch();
    this.#arrivals.measure(batch.sentAt, now);
    for (const entry of batch.entries) {
      if (!this.#open) return;
      this.#add({ ...entry, at: this.#arrivals.translate(entry.at, now) });
    }
  }

  #add(entry: Entry): void {
    if (isTheHosts(entry)) this.#messages += 1;
    if (entry.kind === 'message') this.#bytes += entry.payload.byteLength;
    if (this.#messages > CLIENT_LIMITS.receiveQueue || this.#bytes > CLIENT_LIMITS.receiveQueueBytes) {
      this.#overflow();
      return;
    }
    if (entry.kind === 'event') {
      this.#line = lineAfter(this.#line, entry.event);
      if (entry.event.name === 'disconnected') this.#shut();
    }
    this.#queue.push(entry);
  }

  #overflow(): void {
    this.close('queue-full');
    const event = { name: 'disconnected', code: 'queue-full', message: ERRORS['queue-full'] } as const;
    this.#queue.push({ kind: 'event', event, at: this.stopwatch() });
  }

  #shut(): void {
    this.#open = false;
    this.#port.onmessage = null;
    this.#port.close();
  }
}

/** Whether a host decides how many there are of these: its messages, its notices, what it says was lost. */
function isTheHosts(entry: Entry): boolean {
  return entry.kind === 'message' || entry.event.name === 'error' || entry.event.name === 'lost';
}

function lineAfter(line: Line, event: LocalEvent): Line {
  switch (event.name) {
    case 'unstable':
      return { state: 'unstable' };
    case 'reconnecting':
      return { state: 'reconnecting', attempt: event.attempt };
    case 'stable':
    case 'resumed':
      return { state: 'steady' };
    default:
      return line;
  }
}

/** A view into a larger buffer would be posted with all of that buffer. */
function ownBytes(payload: Payload): Payload {
  return payload.byteLength === payload.buffer.byteLength ? payload : payload.slice();
}
