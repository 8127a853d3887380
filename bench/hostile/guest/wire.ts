import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type Clock, type Dial, ManualClock, memoryPipes, type Pipe } from '../../../src/shared/net/index.ts';
import { dialTcp, nodeClock } from '../../../src/shared/net/tcp/index.ts';
import { arrived } from './honest-game.ts';

/** The way between one guest and its hostile host: what the guest dials, and the host's end of each line. */
export interface Wire {
  readonly clock: Clock;
  readonly dial: Dial;
  /** Writes bytes as one piece on the newest line. False while there is none, or the guest does not take them. */
  write(bytes: Uint8Array): boolean;
  /** Hangs up without a word. The guest may dial again. */
  cut(): void;
  /** Lets `ms` pass, and everything arrive that is under way. */
  turn(ms: number): Promise<void>;
  close(): void;
}

/** What waits at most to be taken by a guest, bytes. */
const MOST_WAITING = 4 * 1024 * 1024;

/** Pipes in memory, on a clock of its own that is turned. */
export function memoryWire(): Wire {
  const clock = new ManualClock(1_000_000);
  let line: Pipe | undefined;
  const dial: Dial = () => {
    const [near, far] = memoryPipes();
    line = far;
    far.attach({
      data: () => {},
      drained: () => {},
      closed: () => {
        if (line === far) line = undefined;
      },
    });
    return { pipe: Promise.resolve(near), cancel: () => near.destroy() };
  };
  return {
    clock,
    dial,
    write: (bytes) => {
      if (line === undefined || line.backlog > MOST_WAITING) return false;
      line.write(bytes);
      return true;
    },
    cut: () => {
      line?.destroy();
      line = undefined;
    },
    turn: async (ms) => {
      await arrived();
      clock.advance(ms);
      await arrived();
    },
    close: () => line?.destroy(),
  };
}

/** Real sockets on loopback, on the computer's clock: time passes by itself. */
export class TcpWire implements Wire {
  readonly clock = nodeClock;
  readonly dial: Dial;
  readonly #server: Server;
  #socket: Socket | undefined;

  private constructor(server: Server) {
    this.#server = server;
    this.dial = dialTcp('127.0.0.1', (server.address() as AddressInfo).port);
    server.on('connection', (socket) => {
      this.#socket = socket;
      socket.on('error', () => {});
      socket.on('close', () => {
        if (this.#socket === socket) this.#socket = undefined;
      });
      socket.resume();
    });
  }

  static async open(): Promise<TcpWire> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpWire(server);
  }

  /** Resolves when the guest has come. */
  async connected(): Promise<void> {
    if (this.#socket === undefined) await once(this.#server, 'connection');
  }

  write(bytes: Uint8Array): boolean {
    const socket = this.#socket;
    if (socket === undefined || socket.writableLength > MOST_WAITING) return false;
    socket.write(bytes);
    return true;
  }

  cut(): void {
    this.#socket?.resetAndDestroy();
  }

  async turn(): Promise<void> {
    for (let i = 0; i < 4; i++) await new Promise((resolve) => setImmediate(resolve));
  }

  close(): void {
    this.#socket?.destroy();
    this.#server.close();
  }
}
