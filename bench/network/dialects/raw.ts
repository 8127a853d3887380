import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { FrameWalker, KIND } from '../frame-walker.ts';
import { blobMessage, echoMessage, FIRST_NUMBER, frame, inputMessage } from '../messages.ts';
import type { Dialect, Heard, Peer } from './dialect.ts';

const INPUT = frame(inputMessage(FIRST_NUMBER));
const INPUT_SEQ_AT = INPUT.indexOf('seq') + 'seq'.length + 1;
const ECHO = frame(echoMessage(FIRST_NUMBER));
const ECHO_ID_AT = ECHO.indexOf('id') + 'id'.length + 1;

// Control frames as `Client` sends them; docs/protocol.md has each byte by byte.
const HELLO = frame([5, 1, null, null, 0]);
const TOKEN_STORED = frame([7]);
const FROM = { ping: 1, session: 6 } as const;
const PONG = 2;
const CONSUMED = 4;
/** As in `limits.ts` and `heartbeat.ts`. */
const REPORT_EVERY = 16;
const PING_INTERVAL = 1_000;

/** Frames over TCP, from bytes made ready before. */
class RawPeer implements Peer {
  protected readonly socket: Socket;
  protected handled = 0;

  constructor(socket: Socket, heard: Heard) {
    this.socket = socket;
    const walker = new FrameWalker((kind, bytes) => {
      if (kind === KIND.control) return this.control(bytes);
      this.handled += 1;
      if (kind === KIND.ack) heard.ack();
      else if (kind === KIND.state) heard.state();
      else if (kind === KIND.echo) heard.echo(bytes.readUInt32BE(ECHO_ID_AT));
    });
    socket.on('data', (chunk: Buffer) => walker.push(chunk));
    socket.on('error', () => {});
  }

  input(seq: number): void {
    this.socket.write(numbered(INPUT, INPUT_SEQ_AT, seq));
  }

  echo(id: number): void {
    this.socket.write(numbered(ECHO, ECHO_ID_AT, id));
  }

  blob(ready: unknown): void {
    this.socket.write(ready as Buffer);
  }

  reset(): void {
    this.socket.resetAndDestroy();
  }

  protected control(_bytes: Buffer): void {}
}

/** The same with the control frames that `Client` sends: hello, consumed, ping and pong. */
class ControllingPeer extends RawPeer {
  readonly #pings: NodeJS.Timeout;
  #reported = 0;
  #ping = 0;

  constructor(socket: Socket, heard: Heard) {
    super(socket, heard);
    socket.write(HELLO);
    this.#pings = setInterval(() => {
      const ping = frame([1, ++this.#ping]);
      socket.write(this.handled > this.#reported ? Buffer.concat([this.#report(), ping]) : ping);
    }, PING_INTERVAL);
    socket.on('close', () => clearInterval(this.#pings));
  }

  /** A game loop pumps, and then sends its input: what was handled leaves with it. */
  override input(seq: number): void {
    if (this.handled - this.#reported < REPORT_EVERY) return super.input(seq);
    this.socket.write(Buffer.concat([this.#report(), numbered(INPUT, INPUT_SEQ_AT, seq)]));
  }

  protected override control(bytes: Buffer): void {
    const type = bytes[5];
    if (type === FROM.session) {
      this.socket.write(TOKEN_STORED);
    } else if (type === FROM.ping) {
      // The same bytes come back, with the type changed.
      const pong = Buffer.from(bytes);
      pong[5] = PONG;
      this.socket.write(pong);
    }
  }

  #report(): Buffer {
    this.#reported = this.handled;
    return frame([CONSUMED, this.handled - 1]);
  }
}

function numbered(ready: Buffer, at: number, number: number): Buffer {
  const bytes = Buffer.from(ready);
  bytes.writeUInt32BE(number, at);
  return bytes;
}

function rawDialect(PeerClass: new (socket: Socket, heard: Heard) => RawPeer): Dialect {
  return {
    async dial(port, heard) {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      await once(socket, 'connect');
      return new PeerClass(socket, heard);
    },
    blobOf: (bytes) => frame(blobMessage(bytes)),
  };
}

export const raw = rawDialect(RawPeer);
export const controlling = rawDialect(ControllingPeer);
