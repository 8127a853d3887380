import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { BOUND, type Contestant } from '../contestant.ts';
import { FrameWalker, KIND } from '../frame-walker.ts';
import { ackMessage, FIRST_NUMBER, frame, stateMessage } from '../messages.ts';

const ACK = frame(ackMessage(FIRST_NUMBER));
const STATE = frame(stateMessage(FIRST_NUMBER));

/** What the machine allows: a bare `node:net` server that writes ready-made bytes and checks nothing. */
export class Floor implements Contestant {
  readonly stateBytes = STATE.length;
  opened = 0;
  closed = 0;
  readonly #sockets = new Set<Socket>();

  get held(): number {
    return this.#sockets.size;
  }

  async listen(): Promise<number> {
    const server = createServer((socket) => this.#accept(socket));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return (server.address() as AddressInfo).port;
  }

  sendState(): void {
    for (const socket of this.#sockets) {
      if (this.waiting(socket) < BOUND) this.write(socket, STATE);
    }
  }

  protected waiting(socket: Socket): number {
    return socket.writableLength;
  }

  protected write(socket: Socket, bytes: Buffer): void {
    socket.write(bytes);
  }

  #accept(socket: Socket): void {
    socket.setNoDelay(true);
    this.opened += 1;
    this.#sockets.add(socket);
    const walker = new FrameWalker((kind, bytes) => {
      if (kind === KIND.echo) this.write(socket, bytes);
      else if (kind === KIND.input || kind === KIND.blob) this.write(socket, ACK);
    });
    socket.on('data', (chunk: Buffer) => walker.push(chunk));
    socket.on('error', () => {});
    socket.on('close', () => {
      this.closed += 1;
      this.#sockets.delete(socket);
    });
  }
}

/** The same, with the writes of one turn of the event loop joined into one for each connection. */
export class JoinedFloor extends Floor {
  #waiting = new Map<Socket, Buffer[]>();

  protected override write(socket: Socket, bytes: Buffer): void {
    if (this.#waiting.size === 0) setImmediate(() => this.#flush());
    const waiting = this.#waiting.get(socket);
    if (waiting === undefined) this.#waiting.set(socket, [bytes]);
    else waiting.push(bytes);
  }

  #flush(): void {
    const turn = this.#waiting;
    this.#waiting = new Map();
    for (const [socket, parts] of turn) {
      const [only] = parts;
      if (!socket.destroyed) socket.write(parts.length === 1 ? (only as Buffer) : Buffer.concat(parts));
    }
  }
}
