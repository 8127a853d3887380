import { createServer, type Server as Listening } from 'node:net';
import {
  type Address,
  type Channel,
  DEFAULT_PORT,
  Server as NetServer,
  type ServerOptions,
} from '../index.ts';
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
  #stopped: (() => void) | undefined;

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
   * @throws NetError `port-in-use`, `port-forbidden` or `address-unavailable`
   */
  start(): Promise<Address> {
    const listening = createServer((socket) => this.accept(new SocketPipe(socket)));
    return new Promise((resolve, reject) => {
      listening.once('error', (cause) => reject(listenError(cause, this.#port)));
      listening.listen({ host: this.#host, port: this.#port }, () => {
        this.#listening = listening;
        resolve(this.address as Address);
      });
    });
  }

  /** Starts, and resolves when the server has stopped. Throws as `start()` does. */
  async run(): Promise<void> {
    const stopped = new Promise<void>((resolve) => {
      this.#stopped = resolve;
    });
    await this.start();
    await stopped;
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

  /** Says goodbye to everybody, and resolves when the last socket is closed, after 2 s at most. */
  override async stop(reason?: string): Promise<void> {
    await super.stop(reason);
    const listening = this.#listening;
    this.#listening = undefined;
    if (listening !== undefined) await new Promise<void>((resolve) => listening.close(() => resolve()));
    this.#stopped?.();
  }

  /** `await using server = …` stops it at the end of the block. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}
