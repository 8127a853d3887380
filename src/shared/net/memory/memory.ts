import type { Address, Dial, Pipe, PipeHandlers } from '../line/pipe.ts';

const HERE: Address = { host: 'memory', port: 0 };

/** One end of a pair of pipes in memory. Bytes arrive in a later microtask, in order, each write on its own. */
class MemoryPipe implements Pipe {
  readonly remote: Address;
  peer!: MemoryPipe;
  #handlers: PipeHandlers | undefined;
  #arrived: Uint8Array[] = [];
  #backlog = 0;
  #isPaused = false;
  #isEnding = false;
  #isHungUp = false;
  #isClosed = false;

  constructor(remote: Address) {
    this.remote = remote;
  }

  get backlog(): number {
    return this.#backlog;
  }

  attach(handlers: PipeHandlers): void {
    const isLate = this.#handlers === undefined && this.#isClosed;
    this.#handlers = handlers;
    this.#deliver();
    if (isLate) handlers.closed();
  }

  write(bytes: Uint8Array): void {
    if (this.#isEnding || this.#isClosed) return;
    this.#backlog += bytes.length;
    Promise.resolve().then(() => this.peer.#receive(bytes));
  }

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#deliver();
  }

  end(): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    Promise.resolve().then(() => this.destroy());
  }

  destroy(): void {
    this.#close();
    Promise.resolve().then(() => this.peer.#hangUp());
  }

  #receive(bytes: Uint8Array): void {
    this.#arrived.push(bytes);
    this.#deliver();
  }

  #deliver(): void {
    while (this.#handlers !== undefined && !this.#isPaused && !this.#isClosed) {
      const bytes = this.#arrived.shift();
      if (bytes === undefined) break;
      this.peer.#delivered(bytes.length);
      this.#handlers.data(bytes);
    }
    if (this.#isHungUp && this.#arrived.length === 0) this.#close();
  }

  /** The other end closed: so does this one, once everything that arrived before has been read. */
  #hangUp(): void {
    this.#isHungUp = true;
    this.#deliver();
  }

  #delivered(bytes: number): void {
    this.#backlog -= bytes;
    if (this.#backlog === 0) this.#handlers?.drained();
  }

  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#handlers?.closed();
  }
}

/**
 * Two pipes that lead to each other.
 * @param from where the second end is told that the first is; in the same process unless told
 */
export function memoryPipes(from: Address = HERE): [Pipe, Pipe] {
  const a = new MemoryPipe(HERE);
  const b = new MemoryPipe(from);
  a.peer = b;
  b.peer = a;
  return [a, b];
}

/**
 * A `dial` for clients in the same process as `server`: bots, and tests without sockets.
 * @param from where the server believes the client to be: a stranger, for tests; in the same process unless told
 */
export function dialInMemory(server: { accept(pipe: Pipe): void }, from?: Address): Dial {
  return () => {
    const [near, far] = memoryPipes(from);
    server.accept(far);
    return { pipe: Promise.resolve(near), cancel: () => near.destroy() };
  };
}
