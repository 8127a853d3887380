import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Decoder, Encoder } from '@msgpack/msgpack';
import { type WebSocket, WebSocketServer } from 'ws';
import { BOUND, type Contestant, LARGEST } from '../contestant.ts';
import { ackMessage, echoMessage, FIRST_NUMBER, stateMessage } from '../messages.ts';

const encoder = new Encoder();
const decoder = new Decoder();

/** ws with MessagePack: what most people would write by hand. */
export class Ws implements Contestant {
  /** A WebSocket header of four bytes. */
  readonly stateBytes = 4 + encoder.encode(stateMessage(FIRST_NUMBER)).length;
  opened = 0;
  closed = 0;
  #tick = FIRST_NUMBER;
  readonly #server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: LARGEST });

  get held(): number {
    return this.#server.clients.size;
  }

  async listen(): Promise<number> {
    this.#server.on('connection', (socket) => this.#accept(socket));
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  sendState(): void {
    const state = encoder.encode(stateMessage(this.#tick++));
    for (const socket of this.#server.clients) if (socket.bufferedAmount < BOUND) socket.send(state);
  }

  #accept(socket: WebSocket): void {
    this.opened += 1;
    socket.on('error', () => {});
    socket.on('close', () => {
      this.closed += 1;
    });
    socket.on('message', (bytes: Buffer) => {
      const message = decoder.decode(bytes) as { action: string; seq: number; id: number };
      if (message.action === 'input') socket.send(encoder.encode(ackMessage(message.seq)));
      else if (message.action === 'echo') socket.send(encoder.encode(echoMessage(message.id)));
      else if (message.action === 'blob') socket.send(encoder.encode(ackMessage(FIRST_NUMBER)));
    });
  }
}
