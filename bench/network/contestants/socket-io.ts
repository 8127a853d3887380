import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { type Contestant, LARGEST } from '../contestant.ts';
import { ackMessage, echoMessage, FIRST_NUMBER, stateMessage } from '../messages.ts';

/** Packets that may wait for one connection: about as many bytes as `BOUND`. */
const PACKETS = 512;

/** socket.io over WebSocket, as it comes: JSON. */
export class SocketIo implements Contestant {
  /** A WebSocket header of four bytes, `42`, and the JSON of name and message. */
  readonly stateBytes = 4 + 2 + JSON.stringify(['state', stateMessage(FIRST_NUMBER)]).length;
  opened = 0;
  closed = 0;
  #tick = FIRST_NUMBER;
  readonly #io = new Server({ transports: ['websocket'], maxHttpBufferSize: LARGEST });

  get held(): number {
    return this.#io.sockets.sockets.size;
  }

  async listen(): Promise<number> {
    const http = createServer();
    this.#io.attach(http);
    this.#io.on('connection', (socket) => this.#accept(socket));
    await once(http.listen(0, '127.0.0.1'), 'listening');
    return (http.address() as AddressInfo).port;
  }

  sendState(): void {
    const state = stateMessage(this.#tick++);
    let isFull = false;
    for (const socket of this.#io.sockets.sockets.values()) isFull ||= this.#waiting(socket) > PACKETS;
    if (!isFull) this.#io.emit('state', state);
  }

  #waiting(socket: Socket): number {
    const { writeBuffer } = socket.conn as unknown as { writeBuffer: unknown[] };
    return writeBuffer.length;
  }

  #accept(socket: Socket): void {
    this.opened += 1;
    socket.on('disconnect', () => {
      this.closed += 1;
    });
    socket.on('input', ({ seq }: { seq: number }) => socket.emit('ack', ackMessage(seq)));
    socket.on('echo', ({ id }: { id: number }) => socket.emit('echo', echoMessage(id)));
    socket.on('blob', () => socket.emit('ack', ackMessage(FIRST_NUMBER)));
  }
}
