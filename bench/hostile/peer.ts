import { connect, type Socket } from 'node:net';
import { isControl, parseControl } from '../../src/shared/net/wire/control.ts';
import { FrameReader } from '../../src/shared/net/wire/frame.ts';
import type { HostilePeer } from './attacks/attack.ts';

/** How long a hostile peer waits for anything, ms. */
const PATIENCE = 1_000;

export type Session = Extract<ReturnType<typeof parseControl>, { type: 'session' }>;

/** A bare socket that keeps no rule. */
export class Peer implements HostilePeer {
  frames = 0;
  readonly #socket: Socket;
  readonly #reader = new FrameReader(16 * 1024 * 1024);
  #session: Session | undefined;
  #isReading = true;

  /** @param from the address that it comes from */
  constructor(port: number, from: string) {
    this.#socket = connect({ port, host: '127.0.0.1', localAddress: from, noDelay: true });
    this.#socket.on('error', () => {});
    this.#socket.on('data', (chunk) => this.#read(chunk));
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable;
  }

  /** False when the connection could not be made. */
  async connected(): Promise<boolean> {
    if (this.#socket.connecting) await this.#until('connect');
    return this.isOpen;
  }

  async send(...frames: Uint8Array[]): Promise<boolean> {
    if (!this.isOpen) return false;
    this.frames += frames.length;
    if (!this.#socket.write(Buffer.concat(frames))) await this.#until('drain');
    return this.isOpen;
  }

  async sendRaw(bytes: Uint8Array): Promise<boolean> {
    const open = await this.send(bytes);
    if (open) this.frames -= 1;
    return open;
  }

  async session(): Promise<Session | undefined> {
    const end = Date.now() + PATIENCE;
    while (this.#session === undefined && this.isOpen && Date.now() < end) await this.#until('data');
    return this.#session;
  }

  async wait(ms = PATIENCE): Promise<void> {
    await this.#until('close', ms);
  }

  stopReading(): void {
    this.#isReading = false;
    this.#socket.pause();
  }

  halfClose(): void {
    this.#socket.end();
  }

  reset(): void {
    this.#socket.resetAndDestroy();
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Waits for `event`, the end of the connection, or `patience` ms, whatever comes first. */
  #until(event: string, patience = PATIENCE): Promise<void> {
    if (this.#socket.destroyed) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#socket.off(event, done).off('close', done);
        resolve();
      };
      const timer = setTimeout(done, patience);
      this.#socket.on(event, done).on('close', done);
    });
  }

  #read(chunk: Uint8Array): void {
    if (!this.#isReading || this.#session !== undefined) return;
    this.#reader.push(new Uint8Array(chunk));
    for (let frame = this.#reader.next(); frame !== undefined; frame = this.#reader.next()) {
      const control = isControl(frame) ? parseControl(frame) : undefined;
      if (control?.type === 'session') this.#session = control;
    }
  }
}
