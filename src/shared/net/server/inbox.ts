import { dispatch, guarded, type Outcome } from '../actions/dispatch.ts';
import { isUnreadable, NetError } from '../errors.ts';
import { TokenBucket } from '../link/token-bucket.ts';
import { log } from '../logging.ts';
import { decode, isMessage, type Message } from '../wire/codec.ts';
import type { Home, Hooks } from './home.ts';

interface Waiting {
  payload: Uint8Array;
  at: number;
}

export interface InboxEvents {
  /** A message has been dealt with, in whatever way. */
  handled(): void;
  /** A message did not fit; its sender should know. */
  refused(action: string, path: string): void;
  /** A handler threw or rejected. */
  failed(error: unknown, message: Message): void;
  /** Messages that waited for an async handler are not to be handled any more. */
  violated(error: NetError): void;
  /** An async handler is done, and so is everything that waited for it. */
  idle(): void;
}

/**
 * What one player has sent, on its way to the channel's handlers: measured, decoded, checked, one after the
 * other. While an async handler runs, the messages behind it wait here.
 */
export class Inbox {
  /** When the message arrived that is being handled (ms). */
  arrivedAt = 0;
  /** How many messages did not fit. */
  badMessages = 0;
  readonly #server: Home;
  readonly #events: InboxEvents;
  readonly #messages: TokenBucket;
  readonly #bytes: TokenBucket;
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #isBusy = false;

  constructor(server: Home, events: InboxEvents) {
    const { clock, limits } = server;
    this.#server = server;
    this.#events = events;
    this.#messages = new TokenBucket(limits.messagesPerSecond, limits.messageBurst, clock.now());
    this.#bytes = new TokenBucket(limits.bytesPerSecond, limits.byteBurst, clock.now());
  }

  /** Whether an async handler is running. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Whether so much waits that the sender should be slowed down. */
  get isHalfFull(): boolean {
    const { receiveQueue, receiveQueueBytes } = this.#server.limits;
    return this.#waiting.length >= receiveQueue / 2 || this.#waitingBytes >= receiveQueueBytes / 2;
  }

  /**
   * Handles a message, or lets it wait.
   * @throws NetError `rate-limited`, `queue-full`, `too-many-bad-messages`, or why it cannot be decoded
   */
  take(channel: Hooks, payload: Uint8Array, at: number): void {
    if (!this.#messages.take(1, at) || !this.#bytes.take(payload.length, at))
      throw new NetError('rate-limited');
    if (!this.#isBusy) return this.#handle(channel, { payload, at });
    const { receiveQueue, receiveQueueBytes } = this.#server.limits;
    this.#waitingBytes += payload.length;
    if (this.#waiting.length >= receiveQueue || this.#waitingBytes > receiveQueueBytes)
      throw new NetError('queue-full');
    this.#waiting.push({ payload: payload.slice(), at });
  }

  /** Forgets what waits. */
  clear(): void {
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  #handle(channel: Hooks, { payload, at }: Waiting): void {
    const value = decode(payload, this.#server.limits);
    this.arrivedAt = at;
    if (!isMessage(value)) {
      this.#refuse('', 'action');
      return this.#events.handled();
    }
    let outcome: Outcome | undefined;
    let isRead = true;
    const running = guarded(
      () => {
        outcome = channel.admits(value.action)
          ? dispatch(channel.receiver(value.action), value)
          : notAdmitted(value);
        return outcome.fits ? outcome.result : undefined;
      },
      (error) => {
        if (isUnreadable(error)) isRead = false;
        else this.#events.failed(error, value);
      },
    );
    if (outcome?.fits === false) this.#refuse(outcome.action, outcome.path);
    if (running === undefined) {
      // Schemas look at values; what a game keeps in bytes, only its handler can read.
      if (!isRead) this.#refuse(value.action, '');
      return this.#events.handled();
    }
    this.#isBusy = true;
    running.then(() => this.#goOn(channel, isRead ? undefined : value.action));
  }

  /** An async handler is done: goes on with what arrived meanwhile. @param unread the action that it could not read */
  #goOn(channel: Hooks, unread: string | undefined): void {
    this.#isBusy = false;
    this.#events.handled();
    try {
      if (unread !== undefined) this.#refuse(unread, '');
      for (let next = this.#next(); next !== undefined; next = this.#next()) this.#handle(channel, next);
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      return this.#events.violated(error);
    }
    if (!this.#isBusy) this.#events.idle();
  }

  #next(): Waiting | undefined {
    const next = this.#isBusy ? undefined : this.#waiting.shift();
    if (next !== undefined) this.#waitingBytes -= next.payload.length;
    return next;
  }

  #refuse(action: string, path: string): void {
    this.badMessages += 1;
    log('warn', 'bad-message', { action, path });
    this.#events.refused(action, path);
    if (this.badMessages > this.#server.limits.badMessages) throw new NetError('too-many-bad-messages');
  }
}

function notAdmitted({ action }: Message): Outcome {
  return { fits: false, action, path: 'action', problem: 'It is not admitted now.' };
}
