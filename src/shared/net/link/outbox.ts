import type { Limits } from '../limits.ts';
import type { Frame } from '../wire/frame.ts';

interface Held {
  frame: Frame;
  /** Counts what was ever held. */
  number: number;
}

/**
 * What one side has sent and the other has not yet handled, and what waits to be sent. Every written message
 * has a number, counted from 0 on both sides without ever being sent; acknowledging is saying how many were
 * handled. Written messages are kept until then, for a line that drops; messages past the window are held.
 */
export class Outbox {
  /** True once the peer acknowledges. Before that nothing is held for a peer's slowness. */
  acknowledged = false;
  readonly #limits: Pick<Limits, 'window' | 'windowBytes' | 'sendQueue' | 'sendQueueBytes'>;
  readonly #held = new Map<number | string, Held>();
  #heldBytes = 0;
  #holds = 0;
  #isDark = false;
  /** What was held up to this number was held in the dark. */
  #darkUntil = 0;
  #written: (Frame | undefined)[] = [];
  #head = 0;
  #writtenBytes = 0;
  /** Number of the next message to be written. */
  #next = 0;

  constructor(limits: Pick<Limits, 'window' | 'windowBytes' | 'sendQueue' | 'sendQueueBytes'>) {
    this.#limits = limits;
  }

  /** Messages that wait to be written. */
  get waiting(): number {
    return this.#held.size;
  }

  /** Messages written and not known to be handled. */
  get unacknowledged(): number {
    return this.#written.length - this.#head;
  }

  /** Whether the peer may be sent more. */
  get isOpen(): boolean {
    if (!this.acknowledged) return true;
    return this.unacknowledged < this.#limits.window && this.#writtenBytes < this.#limits.windowBytes;
  }

  /** Keeps a message that waits; one with the same key is replaced. False when there is no room for it. */
  hold(frame: Frame, key?: string): boolean {
    if (key !== undefined) this.#release(key);
    if (this.#held.size >= this.#limits.sendQueue) return false;
    if (this.#heldBytes + frame.length > this.#limits.sendQueueBytes) return false;
    const number = this.#holds++;
    this.#held.set(key ?? number, { frame, number });
    this.#heldBytes += frame.length;
    return true;
  }

  /** From now on the peer is out of reach: what waits, and what is held until `lighten()`, may be given up. */
  darken(): void {
    this.#isDark = true;
  }

  /** The peer is back. It takes a while to say all that has waited, and until then more of that may be given up. */
  lighten(): void {
    if (!this.#isDark) return;
    this.#isDark = false;
    this.#darkUntil = this.#holds;
  }

  /** Gives up the oldest waiting message, if it was held in the dark: a peer that is only slow loses none. */
  giveUpOldest(): boolean {
    for (const [ticket, { number }] of this.#held) {
      return (this.#isDark || number < this.#darkUntil) && this.#release(ticket);
    }
    return false;
  }

  /** The oldest waiting message, removed; undefined when none waits or the window is full. */
  takeNext(): Frame | undefined {
    if (!this.isOpen) return undefined;
    for (const [ticket, { frame }] of this.#held) {
      this.#release(ticket);
      return frame;
    }
    return undefined;
  }

  /** Remembers a message that is being written. */
  wrote(frame: Frame): void {
    this.#next += 1;
    this.#written.push(frame);
    this.#writtenBytes += frame.length;
    if (!this.acknowledged && this.unacknowledged > this.#limits.window) this.#forget(1);
  }

  /** How many of the first `count` messages are not yet known to be handled. */
  unacknowledgedBefore(count: number): number {
    return Math.min(count, this.#next) - (this.#next - this.unacknowledged);
  }

  /** The peer says how many messages it has handled since the beginning. False when that cannot be. */
  acknowledge(count: number): boolean {
    if (count > this.#next) return false;
    const first = this.#next - this.unacknowledged;
    if (count > first) this.#forget(count - first);
    return true;
  }

  /**
   * The written messages from number `received` on, to be written again. `missing` are no longer kept; the peer
   * will never count them, so neither do we from now on.
   */
  replayFrom(received: number): { frames: Frame[]; missing: number } {
    const first = this.#next - this.unacknowledged;
    const missing = Math.max(0, first - received);
    const skip = Math.max(0, received - first);
    this.#next -= missing;
    return { frames: this.#written.slice(this.#head + skip) as Frame[], missing };
  }

  /** Whether `received` is a number of messages that the peer can have received. */
  knows(received: number): boolean {
    return received <= this.#next;
  }

  #release(ticket: number | string): boolean {
    const held = this.#held.get(ticket);
    if (held === undefined) return false;
    this.#heldBytes -= held.frame.length;
    return this.#held.delete(ticket);
  }

  #forget(count: number): void {
    for (let i = 0; i < count; i++) {
      this.#writtenBytes -= (this.#written[this.#head] as Frame).length;
      this.#written[this.#head] = undefined;
      this.#head += 1;
    }
    if (this.#head > 256 && this.#head * 2 > this.#written.length) {
      this.#written = this.#written.slice(this.#head);
      this.#head = 0;
    }
  }
}
