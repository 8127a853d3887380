import type { LocalEvent } from '../actions/local-event.ts';
import type { Limits } from '../limits.ts';
import type { Entry } from './connection.ts';

/**
 * What has arrived and waits for `pump()`: messages and local events in one order. It never drops: whoever
 * pushes asks first whether a message fits. A message counts as waiting until it is `consumed`, wherever it
 * was taken to meanwhile.
 */
export class ReceiveQueue {
  /** Called after each push; the bridge sends from here. */
  onEntry: () => void = () => {};
  readonly #limits: Pick<Limits, 'receiveQueue' | 'receiveQueueBytes'>;
  #entries: Entry[] = [];
  #head = 0;
  #sizes: number[] = [];
  #bytes = 0;

  constructor(limits: Pick<Limits, 'receiveQueue' | 'receiveQueueBytes'>) {
    this.#limits = limits;
  }

  /** Messages that are not yet handled, those that were taken included. */
  get unhandled(): number {
    return this.#sizes.length;
  }

  /** Which part of the queue is used, from 0 to 1. */
  get fill(): number {
    return Math.max(
      this.#sizes.length / this.#limits.receiveQueue,
      this.#bytes / this.#limits.receiveQueueBytes,
    );
  }

  /** Whether there is room for another message. */
  fits(bytes: number): boolean {
    return (
      this.#sizes.length < this.#limits.receiveQueue && this.#bytes + bytes <= this.#limits.receiveQueueBytes
    );
  }

  /** Adds a message. The payload is copied: it is a view of a larger chunk, which would stay alive with it. */
  pushMessage(payload: Uint8Array, at: number): void {
    this.#sizes.push(payload.length);
    this.#bytes += payload.length;
    this.#entries.push({ kind: 'message', payload: payload.slice(), at });
    this.onEntry();
  }

  pushEvent(event: LocalEvent, at: number): void {
    this.#entries.push({ kind: 'event', event, at });
    this.onEntry();
  }

  /** Takes the oldest waiting entry; undefined when nothing waits. */
  next(): Entry | undefined {
    const entry = this.#entries[this.#head];
    if (entry === undefined) return undefined;
    this.#head += 1;
    if (this.#head === this.#entries.length) this.take();
    return entry;
  }

  /** Takes all waiting entries, oldest first, and leaves the queue empty. */
  take(): readonly Entry[] {
    const entries = this.#head === 0 ? this.#entries : this.#entries.slice(this.#head);
    this.#entries = [];
    this.#head = 0;
    return entries;
  }

  /** What is unhandled now belongs to a connection that is over: nobody has to be told of it. */
  forgetUnhandled(): void {
    this.#sizes = [];
    this.#bytes = 0;
  }

  /** The oldest `count` unhandled messages have been handled. @returns how many really were waiting */
  consumed(count: number): number {
    const sizes = this.#sizes.splice(0, count);
    for (const size of sizes) this.#bytes -= size;
    return sizes.length;
  }
}
