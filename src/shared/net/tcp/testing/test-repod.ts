import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server as Listening, type Socket } from 'node:net';
import { decode, encode, type Message } from '../../index.ts';

/** Bytes of a frame, as a repod peer writes them. */
export function frame(value: unknown): Buffer {
  const payload = encode(value);
  const header = Buffer.alloc(4);
  header.writeUInt32BE(payload.length);
  return Buffer.concat([header, payload]);
}

/**
 * One end of a connection that behaves as repod 0.1.2 does: it sends maps only, never a control frame; it drops
 * what is no map with an action; and it closes when a frame is empty or holds more than one value.
 */
export class RepodPeer {
  readonly socket: Socket;
  /** The messages that it has taken. */
  readonly got: Message[] = [];
  /** How many frames it has dropped, as it does with arrays. */
  dropped = 0;
  onMessage: (message: Message) => void = () => {};
  #rest: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on('error', () => {});
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  static async connect(port: number, host = '127.0.0.1'): Promise<RepodPeer> {
    const socket = connect(port, host);
    await once(socket, 'connect');
    return new RepodPeer(socket);
  }

  send(message: unknown): void {
    this.socket.write(frame(message));
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    while (this.#rest.length >= 4) {
      const length = this.#rest.readUInt32BE(0);
      if (this.#rest.length < 4 + length) return;
      const payload = this.#rest.subarray(4, 4 + length);
      this.#rest = this.#rest.subarray(4 + length);
      this.#take(payload);
    }
  }

  #take(payload: Buffer): void {
    let value: unknown;
    try {
      value = decode(new Uint8Array(payload));
    } catch {
      this.socket.destroy();
      return;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !('action' in value)) {
      this.dropped += 1;
      return;
    }
    this.got.push(value as Message);
    this.onMessage(value as Message);
  }
}

/** A server that behaves as repod 0.1.2 does: greets, and answers what `onMessage` says. */
export class RepodServer {
  readonly peers: RepodPeer[] = [];
  readonly #listening: Listening;
  readonly #onPeer: (peer: RepodPeer) => void;

  private constructor(onPeer: (peer: RepodPeer) => void) {
    this.#onPeer = onPeer;
    this.#listening = createServer((socket) => {
      const peer = new RepodPeer(socket);
      this.peers.push(peer);
      peer.send({ action: 'connected' });
      this.#onPeer(peer);
    });
  }

  static async start(onPeer: (peer: RepodPeer) => void = () => {}): Promise<RepodServer> {
    const server = new RepodServer(onPeer);
    server.#listening.listen(0, '127.0.0.1');
    await once(server.#listening, 'listening');
    return server;
  }

  get port(): number {
    return (this.#listening.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const { socket } of this.peers) socket.destroy();
    this.#listening.close();
    await once(this.#listening, 'close');
  }
}
