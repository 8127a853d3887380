import type { Address, ManualClock, Pipe, PipeHandlers } from '../../src/shared/net/index.ts';
import { NetError } from '../../src/shared/net/index.ts';
import { DelayQueue } from '../../src/shared/netcode/conditioner/delay-queue.ts';
import { halves, type LinkConditions } from '../../src/shared/netcode/index.ts';
import type { Dice } from '../lib/dice.ts';
import type { Machine } from './machine.ts';

/** What the systems at both ends take without anybody reading it, bytes each way. */
const SYSTEM_BUFFER = 256 * 1024;
/** How long an end that said its last words waits for the other, ms; as `SocketPipe` does. */
const LAST_WORDS = 2_000;
/** So seldom a chunk arrives in two pieces. */
const SPLIT = 0.02;

/** One end of a cable: a pipe in the program that holds it. */
export class CableEnd implements Pipe {
  readonly remote: Address;
  readonly #machine: Machine;
  readonly #out: DelayQueue;
  readonly #dice: Dice;
  #other!: CableEnd;
  #handlers: PipeHandlers | undefined;
  #unread: Uint8Array[] = [];
  #unreadBytes = 0;
  #isPaused = false;
  #wasFull = false;
  #isEnding = false;
  #hasPeerEnded = false;
  #isClosed = false;
  #error: NetError | undefined;

  constructor(machine: Machine, remote: Address, out: DelayQueue, dice: Dice) {
    this.#machine = machine;
    this.remote = remote;
    this.#out = out;
    this.#dice = dice;
  }

  /** Two ends that lead to each other. */
  static join(a: CableEnd, b: CableEnd): void {
    a.#other = b;
    b.#other = a;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get backlog(): number {
    return Math.max(0, this.#out.bytes + this.#other.#unreadBytes - SYSTEM_BUFFER);
  }

  attach(handlers: PipeHandlers): void {
    const isFirst = this.#handlers === undefined;
    this.#handlers = handlers;
    if (!isFirst) return;
    if (this.#isClosed) return handlers.closed(this.#error);
    this.#read();
  }

  write(bytes: Uint8Array): void {
    if (this.#isEnding || this.#isClosed) return;
    this.#out.push(bytes.length, () => this.#other.#arrive(bytes));
    if (this.backlog > 0) this.#wasFull = true;
  }

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#read();
  }

  end(): void {
    if (this.#isEnding || this.#isClosed) return;
    this.#isEnding = true;
    this.#out.push(0, () => this.#other.#endArrives());
    this.resume();
    this.#machine.after(LAST_WORDS, () => this.#close());
  }

  destroy(): void {
    if (this.#isClosed) return;
    if (!this.#isEnding) this.#out.push(0, () => this.#other.#endArrives());
    this.#isEnding = true;
    this.#close();
  }

  /** The network says that the connection is gone. What was on its way is lost. */
  reset(): void {
    this.#out.clear();
    this.#machine.receive(() => this.#close(new NetError('connection-lost')));
  }

  /** The program at this end is gone: its system hangs up in its place. */
  abandon(): void {
    if (!this.#isEnding && !this.#isClosed) this.#out.push(0, () => this.#other.#endArrives());
    this.#handlers = undefined;
    this.#isEnding = true;
    this.#close();
  }

  #arrive(bytes: Uint8Array): void {
    if (this.#isClosed) return;
    const at = bytes.length > 1 && this.#dice.chance(SPLIT) ? this.#dice.between(1, bytes.length - 1) : 0;
    const pieces = at === 0 ? [bytes] : [bytes.subarray(0, at), bytes.subarray(at)];
    this.#unread.push(...pieces);
    this.#unreadBytes += bytes.length;
    this.#machine.receive(() => this.#read());
  }

  #endArrives(): void {
    this.#hasPeerEnded = true;
    this.#machine.receive(() => this.#read());
  }

  #read(): void {
    while (this.#handlers !== undefined && !this.#isPaused && !this.#isClosed) {
      const chunk = this.#unread.shift();
      if (chunk === undefined) break;
      this.#unreadBytes -= chunk.length;
      this.#other.#makesRoom();
      this.#handlers.data(chunk);
    }
    // Nobody reads where nobody is attached yet; an end that is over is read by the system.
    if (this.#hasPeerEnded && this.#unread.length === 0 && this.#handlers !== undefined) this.destroy();
  }

  /** The other side has read something. */
  #makesRoom(): void {
    if (!this.#wasFull || this.backlog > 0 || this.#isClosed) return;
    this.#wasFull = false;
    this.#machine.receive(() => this.#handlers?.drained());
  }

  #close(error?: NetError): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#error = error;
    this.#unread = [];
    this.#unreadBytes = 0;
    this.#handlers?.closed(error);
  }
}

/** An end of a cable, or both. */
export type Side = 'near' | 'far' | 'both';

/** One connection between a guest and the host, with a network in between. */
export class Cable {
  /** The guest's end, and the host's. */
  readonly near: CableEnd;
  readonly far: CableEnd;
  readonly #up: DelayQueue;
  readonly #down: DelayQueue;

  /** @param conditions may change at any time; @param address the guest's */
  constructor(options: {
    world: ManualClock;
    guest: Machine;
    host: Machine;
    address: Address;
    conditions: LinkConditions;
    dice: Dice;
  }) {
    const { world, guest, host, address, conditions, dice } = options;
    const { up, down } = halves(conditions, dice.between(0, 2 ** 32 - 1));
    this.#up = new DelayQueue(up, world, { bytes: 0, writes: 0 });
    this.#down = new DelayQueue(down, world, { bytes: 0, writes: 0 });
    this.near = new CableEnd(guest, { host: '203.0.113.1', port: 5071 }, this.#up, dice);
    this.far = new CableEnd(host, address, this.#down, dice);
    CableEnd.join(this.near, this.far);
  }

  get isClosed(): boolean {
    return this.near.isClosed && this.far.isClosed;
  }

  /** Nothing passes until it is light again, and nobody is told. */
  darken(way: 'up' | 'down', isDark: boolean): void {
    const queue = way === 'up' ? this.#up : this.#down;
    if (isDark) queue.hold('dark');
    else queue.release('dark');
  }

  /** Whoever notices is told that the connection is gone; the other side hears nothing more, not even that. */
  cut(side: Side): void {
    this.#up.clear();
    this.#down.clear();
    this.#up.hold('dark');
    this.#down.hold('dark');
    if (side !== 'far') this.near.reset();
    if (side !== 'near') this.far.reset();
  }
}
