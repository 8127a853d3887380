import type { Pipe } from '../../src/shared/net/index.ts';
import { isControl, parseControl, type Token } from '../../src/shared/net/wire/control.ts';
import { FrameReader } from '../../src/shared/net/wire/frame.ts';
import type { HostilePeer } from '../hostile/attacks/attack.ts';
import type { Machine } from './machine.ts';
import type { Road } from './road.ts';

/** How long it waits for anything, ms. */
const PATIENCE = 1_000;

/** The hostile peer of `npm run fuzz`, on a cable of the storm instead of a socket. */
export class CablePeer implements HostilePeer {
  frames = 0;
  readonly #machine: Machine;
  readonly #opening: Promise<void>;
  readonly #reader = new FrameReader(16 * 1024 * 1024);
  #pipe: Pipe | undefined;
  #isOver = false;
  #isReading = true;
  #token: Token | undefined;
  /** Who waits for news of the line. */
  #waiting = new Set<() => void>();

  constructor(road: Road, machine: Machine) {
    this.#machine = machine;
    this.#opening = road.dial().pipe.then(
      (pipe) => this.#up(pipe),
      () => {
        this.#isOver = true;
      },
    );
  }

  get isOpen(): boolean {
    return this.#pipe !== undefined && !this.#isOver;
  }

  connected(): Promise<void> {
    return this.#opening;
  }

  async send(...frames: Uint8Array[]): Promise<boolean> {
    if (!this.isOpen) return false;
    this.frames += frames.length;
    this.#pipe?.write(Buffer.concat(frames));
    if ((this.#pipe?.backlog ?? 0) > 0) await this.#news();
    return this.isOpen;
  }

  async sendRaw(bytes: Uint8Array): Promise<boolean> {
    const isOpen = await this.send(bytes);
    if (isOpen) this.frames -= 1;
    return isOpen;
  }

  async session(): Promise<{ token: Token } | undefined> {
    const end = this.#machine.now() + PATIENCE;
    while (this.#token === undefined && this.isOpen && this.#machine.now() < end) await this.#news();
    return this.#token && { token: this.#token };
  }

  async wait(ms = PATIENCE): Promise<void> {
    const end = this.#machine.now() + ms;
    while (this.isOpen && this.#machine.now() < end) await this.#news(end - this.#machine.now());
  }

  stopReading(): void {
    this.#isReading = false;
    this.#pipe?.pause();
  }

  halfClose(): void {
    this.#pipe?.end();
  }

  reset(): void {
    this.close();
  }

  close(): void {
    this.#isOver = true;
    this.#pipe?.destroy();
    this.#tell();
  }

  #up(pipe: Pipe): void {
    this.#pipe = pipe;
    pipe.attach({
      data: (chunk) => {
        this.#overhear(chunk);
        this.#tell();
      },
      drained: () => this.#tell(),
      closed: () => {
        this.#isOver = true;
        this.#tell();
      },
    });
    if (this.#isOver) pipe.destroy();
  }

  /** Waits for news of the line, `patience` ms at most. */
  #news(patience = PATIENCE): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        cancel();
        this.#waiting.delete(done);
        resolve();
      };
      const cancel = this.#machine.after(patience, done);
      this.#waiting.add(done);
    });
  }

  #tell(): void {
    for (const done of [...this.#waiting]) done();
  }

  #overhear(chunk: Uint8Array): void {
    if (!this.#isReading || this.#token !== undefined) return;
    this.#reader.push(chunk.slice());
    for (let frame = this.#reader.next(); frame !== undefined; frame = this.#reader.next()) {
      const control = isControl(frame) ? parseControl(frame) : undefined;
      if (control?.type === 'session') this.#token = control.token;
    }
  }
}
