import type { NetError } from '../errors.ts';

/** Where a peer is. A port of 0 stands for a peer in the same process. */
export interface Address {
  host: string;
  port: number;
}

/** What a pipe tells whoever uses it. */
export interface PipeHandlers {
  data(chunk: Uint8Array): void;
  /** Everything that was written has been handed to the system. */
  drained(): void;
  /** The pipe is gone; called exactly once. `error`: why, unless it was closed in order. */
  closed(error?: NetError): void;
}

/** A two-way stream of bytes: a TCP socket, or one end of a pair in memory. */
export interface Pipe {
  readonly remote: Address;
  /** Bytes that were written and are not yet handed to the system. */
  readonly backlog: number;
  /** Names the one user of this pipe; before that nothing is read. A later call hands the pipe over. */
  attach(handlers: PipeHandlers): void;
  /** Queues bytes. Those of one turn of the event loop are written at once. The bytes must not change later. */
  write(bytes: Uint8Array): void;
  /** Stops reading, so that the peer's system stops sending. */
  pause(): void;
  resume(): void;
  /** Writes what is queued, then closes. */
  end(): void;
  /** Closes at once. */
  destroy(): void;
}

/** One try to open a pipe. */
export interface Dialling {
  /** Rejects with a `NetError`. */
  readonly pipe: Promise<Pipe>;
  /** Gives up; a pipe that opens all the same is closed. */
  cancel(): void;
}

/** Opens a pipe to a server. */
export type Dial = () => Dialling;
