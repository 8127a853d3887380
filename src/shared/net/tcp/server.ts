import { createServer, type Server as Listening } from 'node:net';
import {
  type Address,
  type Channel,
  DEFAULT_PORT,
  NetError,
  Server as NetServer,
  type ServerOptions,
} from '../index.ts';
import { LastWords } from './last-words.ts';
import { nodeClock, nodeRandom } from './node-clock.ts';
import { listenError } from './socket-errors.ts';
import { SocketPipe } from './socket-pipe.ts';

/** All options of the server, and where it listens. */
export interface TcpServerOptions extends Partial<ServerOptions> {
  /** The address to listen on: `127.0.0.1` unless told; `::` is all of them, IPv4 included. */
  host?: string;
  /** 5071 unless told; 0 takes a free one. */
  port?: number;
}

/** A server over TCP. */
export class Server<C extends Channel = Channel> extends NetServer<C> {
  readonly #host: string;
  readonly #port: number;
  #listening: Listening | undefined;
  #hasStarted = false;
  #setStopped = () => {};
  readonly #stopped = new Promise<void>((resolve) => {
    this.#setStopped = resolve;
  });

  constructor({ host = '127.0.0.1', port = DEFAULT_PORT, ...options }: TcpServerOptions = {}) {
    super({ clock: nodeClock, random: nodeRandom, ...options });
    this.#host = host;
    this.#port = port;
  }

  /** Where the server listens; undefined while it does not. */
  get address(): Address | undefined {
    const bound = this.#listening?.address();
    return typeof bound === 'object' && bound !== null
      ? { host: bound.address, port: bound.port }
      : undefined;
  }

  /**
   * Listens. Resolves to the address in use, with the real port when 0 was asked for.
   * @throws NetError `port-in-use`, `port-forbidden`, `port-malformed` or `address-unavailable`; `cancelled` when
   *   stopped meanwhile. Error when it was started before: a server starts once.
   */
  async start(): Promise<Address> {
    if (this.#hasStarted) throw new Error('This server was started before. Build a new one.');
    this.#hasStarted = true;
    if (!Number.isInteger(this.#port) || this.#port < 0 || this.#port > 65_535) {
      throw new NetError('port-malformed');
    }
    const lastWords = new LastWords(this.limits.connections);
    const listening = createServer((socket) => this.accept(new SocketPipe(socket, lastWords)));
    this.#listening = listening;
    return new Promise((resolve, reject) => {
      listening.on('error', (cause) => {
        // Later on, an error means one peer that could not be accepted, for example for want of file descriptors.
        if (listening.listening) this.onError(cause);
        else reject(listenError(cause, this.#port));
      });
      listening.once('close', () => reject(new NetError('cancelled')));
      listening.listen({ host: this.#host, port: this.#port }, () => resolve(this.address as Address));
    });
  }

  /** Starts, unless it has been started, and resolves when the server has stopped. Throws as `start()` does. */
  async run(): Promise<void> {
    if (!this.#hasStarted) await this.start();
    await this.#stopped;
  }

  /** Runs until the process is told to end: SIGINT (Ctrl-C) and SIGTERM stop the server in order. */
  async launch(): Promise<void> {
    const stop = () => void this.stop();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    try {
      await this.run();
    } finally {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    }
  }

  /** Says goodbye to everybody, and resolves when the last socket is closed: as long as `close()` of a channel takes. */
  override async stop(reason?: string): Promise<void> {
    await super.stop(reason);
    const listening = this.#listening;
    this.#listening = undefined;
    if (listening !== undefined) await new Promise<void>((resolve) => listening.close(() => resolve()));
    this.#setStopped();
  }

  /** `await using server = …` stops it at the end of the block. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}
