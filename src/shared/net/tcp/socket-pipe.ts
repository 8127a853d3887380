import type { Socket } from 'node:net';
import { type Address, NetError, type Pipe, type PipeHandlers } from '../index.ts';
import type { LastWords } from './last-words.ts';

/** How long a peer may take to read the last words before the socket is destroyed, ms. */
const LAST_WORDS = 2_000;
/** The slowest line on which everything that is queued at the end still arrives, in bytes per ms: 2 Mbit/s. */
const SLOWEST = 250;
/** After so much silence the system asks the peer's system whether it is still there, ms. A repod peer sends no pings. */
const KEEP_ALIVE = 30_000;

/**
 * Small writes are put together in memory that is used again: the system takes them at once from whoever has
 * nothing else waiting. If it does not, the waiting bytes keep that memory, and the next write gets a new page.
 */
const PAGE = 64 * 1024;
let page = Buffer.allocUnsafeSlow(PAGE);

/** Pipes with something to write, in the turn of the event loop that is under way. */
let dirty: SocketPipe[] = [];

function flushAll(): void {
  const pipes = dirty;
  dirty = [];
  for (const pipe of pipes) pipe.flush();
}

/** A TCP socket as a pipe. What is written in one turn of the event loop leaves in one system call. */
export class SocketPipe implements Pipe {
  readonly remote: Address;
  readonly #socket: Socket;
  readonly #lastWords: LastWords | undefined;
  #handlers: PipeHandlers | undefined;
  #error: NetError | undefined;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #isEnding = false;
  #isClosed = false;

  /** @param lastWords shared by the sockets of a server */
  constructor(socket: Socket, lastWords?: LastWords) {
    this.#socket = socket;
    this.#lastWords = lastWords;
    this.remote = { host: plainAddress(socket.remoteAddress ?? ''), port: socket.remotePort ?? 0 };
    socket.setNoDelay(true);
    socket.setKeepAlive(true, KEEP_ALIVE);
    socket.on('error', (cause) => {
      this.#error = new NetError('connection-lost', undefined, { cause });
    });
    socket.on('close', () => {
      this.#isClosed = true;
      this.#handlers?.closed(this.#error);
    });
  }

  get backlog(): number {
    return this.#pendingBytes + this.#socket.writableLength;
  }

  attach(handlers: PipeHandlers): void {
    const isFirst = this.#handlers === undefined;
    this.#handlers = handlers;
    if (!isFirst) return;
    if (this.#isClosed) return handlers.closed(this.#error);
    this.#socket.on('data', (chunk: Buffer) => {
      // A plain Uint8Array: the `slice()` of a Buffer is a view, and nobody in `net` should have to know that.
      this.#handlers?.data(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    });
    this.#socket.on('drain', () => this.#handlers?.drained());
  }

  write(bytes: Uint8Array): void {
    if (this.#isEnding || this.#isClosed) return;
    if (this.#pending.length === 0) {
      if (dirty.length === 0) setImmediate(flushAll);
      dirty.push(this);
    }
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
  }

  /** Hands what was written in this turn to the system. */
  flush(): void {
    if (this.#pending.length === 0) return;
    const parts = this.#pending;
    const bytes = this.#pendingBytes;
    this.#pending = [];
    this.#pendingBytes = 0;
    if (this.#isClosed) return;
    if (bytes <= PAGE && this.#socket.writableLength === 0) {
      this.#socket.write(join(parts, page));
      if (this.#socket.writableLength > 0) page = Buffer.allocUnsafeSlow(PAGE);
    } else {
      this.#socket.write(parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts, bytes));
    }
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  end(): void {
    if (this.#isEnding || this.#isClosed) return;
    this.flush();
    this.#isEnding = true;
    this.#socket.end();
    // What is still coming is read and ignored: closing with unread bytes would reset the connection, and the
    // peer would lose our last words.
    this.#socket.resume();
    const timer = setTimeout(() => this.#socket.destroy(), LAST_WORDS + this.backlog / SLOWEST);
    this.#socket.once('close', () => {
      clearTimeout(timer);
      this.#lastWords?.end(this);
    });
    this.#lastWords?.begin(this);
  }

  destroy(): void {
    this.#socket.destroy();
  }
}

/** Copies `parts` to the beginning of `target`. @returns the part of it that they fill */
function join(parts: readonly Uint8Array[], target: Buffer): Buffer {
  let end = 0;
  for (const part of parts) {
    target.set(part, end);
    end += part.length;
  }
  return target.subarray(0, end);
}

/** An IPv4 peer of a server that listens on all addresses shows up as `::ffff:192.168.1.5`. */
function plainAddress(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
}
