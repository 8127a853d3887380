/** One session, from its first step to its end: what has been opened for it, and how to close it again. */
import { type Defect, defectOf } from '../../shared/defects/index.ts';
import { type Client, ERRORS, NetError } from '../../shared/net/index.ts';
import type { BackgroundServer } from '../../shared/net/tcp/index.ts';
import type { Log } from '../shell/log.ts';
import type { DataPort } from './data-port.ts';

export interface AttemptEvents {
  /** Told `true` when the session has begun and `false` when it has ended. */
  onPlaying(playing: boolean): void;
  /** Something is wrong with the game that is hosted. */
  onDefect(defect: Defect): void;
  log: Log;
}

export class Attempt {
  server: BackgroundServer | undefined;
  client: Client | undefined;
  port: DataPort | undefined;
  readonly #events: AttemptEvents;
  #ending: Promise<void> | undefined;
  #crash: NetError | undefined;

  constructor(events: AttemptEvents) {
    this.#events = events;
  }

  /** To be called between two steps. @throws NetError `cancelled` when the session was left meanwhile */
  mustGoOn(): void {
    if (this.#ending !== undefined) throw new NetError('cancelled');
  }

  /** The session is complete: the page has its port. */
  begin(port: DataPort): void {
    this.port = port;
    this.#events.onPlaying(true);
  }

  /** The host thread has ended by itself. Whoever hosts sees that and not just a lost connection. */
  crashed(error: NetError): void {
    this.#crash = error;
    this.#events.log.error('host-thread-crashed');
    if (error.cause !== undefined) this.#events.onDefect(defectOf('host-failed', error.cause));
    this.port?.disconnect(error.code, ERRORS['worker-crashed']);
  }

  /** What a step's failure really means: the session was left, or the thread crashed, or just this. */
  reasonOf(error: unknown): unknown {
    if (this.#ending !== undefined) return new NetError('cancelled');
    return this.#crash ?? error;
  }

  /** Closes everything, once. Guests are told that the host has left. Never rejects. */
  end(): Promise<void> {
    this.#ending ??= this.#close();
    return this.#ending;
  }

  async #close(): Promise<void> {
    if (this.port !== undefined) {
      this.#events.onPlaying(false);
      this.#events.log.info('session-ended');
    }
    // Whoever hosts goes with everybody else: guests see how it stood with the host in it.
    if (this.server !== undefined) await this.server.stop();
    this.client?.close('left');
  }
}
