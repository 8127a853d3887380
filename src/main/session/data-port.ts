/**
 * The Client's receive queue on one side, a MessagePort to the page on the other. Messages pass as bytes: what a
 * stranger sent is decoded in the page's sandbox only.
 *
 * Nothing is dropped and nothing grows without bound: a message counts against the queue's limits until the page
 * has reported it as handled (`consumed`), wherever it waits meanwhile. Past those limits the Client holds the
 * host back, as it would for any slow reader.
 */
import { z } from 'zod';
import type { PortBatch } from '../../shared/bridge/index.ts';
import {
  CLIENT_LIMITS,
  type Clock,
  type Connection,
  type Entry,
  type LocalEvent,
} from '../../shared/net/index.ts';
import type { Log } from '../shell/log.ts';

/** What the port needs of the networking library's `Client`. */
export interface PortConnection extends Pick<Connection, 'consumed' | 'sendPayload' | 'close' | 'roundTrip'> {
  readonly receiveQueue: { onEntry: () => void; take(): readonly Entry[] };
}

/** The part of Electron's `MessagePortMain` that is used. */
export interface Port {
  postMessage(message: PortBatch): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** What the page may ask for. It is as untrusted as whatever it decodes. */
const portRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('send'),
    payload: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= CLIENT_LIMITS.sendBytes),
    replaces: z.string().max(64).optional(),
  }),
  z.object({ kind: z.literal('consumed'), count: z.number().int().min(1).max(1_000_000) }),
  z.object({ kind: z.literal('close'), reason: z.string().max(64).optional() }),
]);

export interface DataPortEvents {
  /** May reword what happened on this side before the page hears of it. */
  translate(event: LocalEvent): LocalEvent;
  /** The page leaves. Default: the connection is closed. */
  left?(): void;
  /** The session cannot go on: the connection is over, or the page has let go of its port or broken its rules. */
  over(): void;
}

/** Joins a connection and a port. What the connection has received so far goes out first. */
export class DataPort {
  readonly #connection: PortConnection;
  readonly #port: Port;
  readonly #events: DataPortEvents;
  readonly #clock: Clock;
  readonly #log: Log;
  #isScheduled = false;
  #isOver = false;

  constructor(connection: PortConnection, port: Port, events: DataPortEvents, clock: Clock, log: Log) {
    this.#connection = connection;
    this.#port = port;
    this.#events = events;
    this.#clock = clock;
    this.#log = log;
    connection.receiveQueue.onEntry = () => this.#schedule();
    port.on('message', ({ data }) => this.#serve(data));
    port.on('close', () => this.#finish());
    port.start();
    this.#schedule();
  }

  /** Tells the page why the connection is over, unless it has heard so already. */
  disconnect(code: string, message: string): void {
    this.#flush();
    if (this.#isOver) return;
    const event: LocalEvent = { name: 'disconnected', code, message };
    const sentAt = this.#clock.now();
    this.#port.postMessage({ entries: [{ kind: 'event', event, at: sentAt }], sentAt });
    this.#finish();
  }

  /** Lets go of the port; the page hears nothing more. */
  close(): void {
    this.#isOver = true;
    this.#port.close();
  }

  /** Once per turn of the event loop, however much arrives in it. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    if (this.#isOver) return;
    const entries = this.#connection.receiveQueue.take().map((entry) => this.#translated(entry));
    if (entries.length === 0) return;
    const { roundTrip } = this.#connection;
    const sentAt = this.#clock.now();
    this.#port.postMessage({ entries, sentAt, ...(roundTrip !== undefined && { roundTrip }) });
    if (entries.some((entry) => entry.kind === 'event' && entry.event.name === 'disconnected'))
      this.#finish();
  }

  #translated(entry: Entry): Entry {
    return entry.kind === 'event' ? { ...entry, event: this.#events.translate(entry.event) } : entry;
  }

  #serve(data: unknown): void {
    if (this.#isOver) return;
    const request = portRequest.safeParse(data);
    if (!request.success) return this.#refuse({ at: request.error.issues[0]?.path.join('.') });
    try {
      this.#carryOut(request.data);
    } catch (error) {
      // What passed for bytes is no message: the page is as untrusted as what it decodes, and ends only its own game.
      this.#refuse({ error });
    }
  }

  #refuse(why: Record<string, unknown>): void {
    this.#log.warn('port-request-malformed', why);
    this.disconnect(
      'bad-request',
      'The app asked for something in a wrong way. Please report this as a defect.',
    );
  }

  #carryOut(request: z.infer<typeof portRequest>): void {
    if (request.kind === 'send') {
      const { payload, replaces } = request;
      this.#connection.sendPayload(payload, replaces === undefined ? undefined : { replaces });
    } else if (request.kind === 'consumed') {
      this.#connection.consumed(request.count);
    } else if (this.#events.left === undefined) {
      this.#connection.close(request.reason);
    } else {
      this.#events.left();
    }
  }

  #finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#events.over();
  }
}
