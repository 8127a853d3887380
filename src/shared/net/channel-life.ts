import type { Channel } from './channel.ts';
import type { Cancel } from './clock.ts';
import { decode, isMessage, type Message } from './codec.ts';
import { CONTROL_VERSION, type Control, type Token } from './control.ts';
import { dispatch, guarded, type Outcome } from './dispatch.ts';
import { NetError } from './errors.ts';
import type { Frame } from './frame.ts';
import type { Line } from './line.ts';
import { Link } from './link.ts';
import { log } from './logging.ts';
import type { Address } from './pipe.ts';
import type { Server } from './server.ts';
import { newToken, sameSecret } from './token.ts';
import { TokenBucket } from './token-bucket.ts';

/** How long handlers may take over what a player sent before leaving, ms. */
const LEAVE_WITHIN = 10_000;

interface Waiting {
  payload: Uint8Array;
  at: number;
}

/**
 * The life of one channel: open, suspended while its line is down, open again on a new line, closed once.
 * It checks what arrives, keeps its order, and calls the channel's handlers and hooks so that none of them
 * can harm another channel.
 */
export class ChannelLife {
  addr: Address;
  /** Why the channel is over, once it is. */
  closedWith: string | undefined;
  arrivedAt = 0;
  badMessages = 0;
  readonly #server: Server;
  readonly #link: Link;
  readonly #messages: TokenBucket;
  readonly #bytes: TokenBucket;
  #channel: Channel | undefined;
  #state: 'open' | 'suspended' | 'closed' = 'open';
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #isHandling = false;
  /** Why the player left, while what they sent before is still being handled. */
  #leaving: string | undefined;
  #token: Token | undefined;
  /** The secret that the peer resumed with: valid until it says that it has stored the new one. */
  #oldSecret: Uint8Array | undefined;
  #hasStored = false;
  #heldFor: Cancel | undefined;
  #quiet: Cancel | undefined;

  constructor(server: Server, line: Line) {
    const { clock, limits } = server;
    this.addr = line.remote;
    this.#server = server;
    this.#messages = new TokenBucket(limits.messagesPerSecond, limits.messageBurst, clock.now());
    this.#bytes = new TokenBucket(limits.bytesPerSecond, limits.byteBurst, clock.now());
    this.#link = new Link(server, {
      message: (payload, at) => this.#message(payload, at),
      control: (control) => this.#control(control),
      goodbye: (reason) => this.#leave(reason),
      violated: (error) => this.close(error.code),
      // Handlers that never end must not keep a player who is gone.
      ended: (error) => this.#finishAfter(LEAVE_WITHIN, error.code),
      down: (error) => this.#down(error),
      unstable: (silentFor) => this.#call((channel) => channel.onUnstable(silentFor)),
      stable: () => this.#call((channel) => channel.onStable()),
      lost: (count, direction) => this.#call((channel) => channel.onLost(count, direction)),
    });
  }

  get isOpen(): boolean {
    return this.#state !== 'closed';
  }
  get isSuspended(): boolean {
    return this.#state === 'suspended';
  }
  get isSlow(): boolean {
    return this.#link.isSlow;
  }
  get roundTrip(): number | undefined {
    return this.#link.roundTrip;
  }

  /** The channel is built and listed: its line is read from now on. */
  begin(channel: Channel, line: Line): void {
    this.#channel = channel;
    this.#link.open(line);
    this.#call(() => channel.onConnect());
    this.#awaitMessage();
  }

  /** Takes one frame in that arrived before the channel was built. */
  receive(payload: Uint8Array, at: number): void {
    if (this.isOpen) this.#link.receive(payload, at);
  }

  /** Whether `token` is this channel's, and its player can have received so many messages. */
  accepts(token: Token, received: number): boolean {
    if (this.#state === 'closed' || this.#token === undefined) return false;
    const isNew = sameSecret(this.#token.secret, token.secret);
    const isOld = this.#oldSecret !== undefined && sameSecret(this.#oldSecret, token.secret);
    return (isNew || isOld) && this.#link.knows(received);
  }

  /**
   * The player is back on `line` with this secret, and has received so many of our messages.
   * @returns false when a hook closed the channel meanwhile
   */
  resume(line: Line, secret: Uint8Array, received: number): boolean {
    if (this.#state === 'open') this.#suspend();
    if (!this.isOpen) return false;
    this.#heldFor?.();
    this.#state = 'open';
    this.addr = line.remote;
    this.#link.open(line, { synchronised: false });
    this.#renewToken(secret);
    this.#greet(true);
    this.#link.replay(received);
    this.#awaitMessage();
    log('info', 'channel-resumed', { ...this.addr });
    this.#call((channel) => channel.onResume());
    return true;
  }

  send(frame: Frame, key: string | undefined): number {
    if (this.#state === 'closed') return 0;
    try {
      return this.#link.send(frame, key);
    } catch (error) {
      this.close(error instanceof NetError ? error.code : 'closed');
      return 0;
    }
  }

  close(reason: string): void {
    if (this.#state === 'closed') return;
    this.#link.close(reason);
    this.#finish(reason);
  }

  #control(control: Control): void {
    if (control.type === 'hello' && this.#token === undefined) {
      this.#token = newToken(this.#server.random);
      this.#server.keep(this.#token.id, this);
      this.#greet(false);
    } else if (control.type === 'tokenStored') {
      this.#hasStored = true;
      this.#oldSecret = undefined;
    }
  }

  /** The peer holds the secret that it showed, or the one that it is being sent now, if that arrives. */
  #renewToken(shown: Uint8Array): void {
    this.#oldSecret = shown;
    this.#token = newToken(this.#server.random, this.#token?.id);
  }

  /** Answers a hello with the token for the next resume. */
  #greet(resumed: boolean): void {
    this.#link.sendControl({
      type: 'session',
      version: CONTROL_VERSION,
      token: this.#token as Token,
      received: this.#link.received,
      resumed,
    });
  }

  #down(error: NetError): void {
    if (this.#state !== 'open') return;
    log('info', 'line-down', { ...this.addr, code: error.code });
    // Whoever connects and resets, without ever having answered, leaves no seat behind.
    const mayReturn = this.#hasStored || (this.#token !== undefined && this.#link.received > 0);
    if (!mayReturn || this.#server.resumeWithin <= 0) return this.#leave(error.code);
    this.#suspend();
    this.#finishAfter(this.#server.resumeWithin, error.code);
  }

  /** The player is gone for good. What they sent before is handled first: `send` then `close` loses nothing. */
  #leave(reason: string): void {
    if (!this.#isHandling) return this.#finish(reason);
    this.#leaving = reason;
    this.#finishAfter(LEAVE_WITHIN, reason);
  }

  #finishAfter(delay: number, reason: string): void {
    this.#heldFor?.();
    if (this.isOpen) this.#heldFor = this.#server.clock.after(delay, () => this.#finish(reason));
  }

  #suspend(): void {
    this.#state = 'suspended';
    this.#quiet?.();
    this.#call((channel) => channel.onSuspend());
  }

  #finish(reason: string): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.closedWith = reason;
    this.#heldFor?.();
    this.#quiet?.();
    this.#waiting = [];
    this.#link.drop();
    this.#call((channel) => channel.onClose(reason));
    if (this.#channel !== undefined) this.#server.forget(this.#channel, this.#token?.id, reason);
  }

  #message(payload: Uint8Array, at: number): void {
    const { limits } = this.#server;
    if (!this.#messages.take(1, at) || !this.#bytes.take(payload.length, at))
      throw new NetError('rate-limited');
    if (!this.#isHandling) return this.#handle({ payload, at });
    this.#waitingBytes += payload.length;
    if (this.#waiting.length >= limits.receiveQueue || this.#waitingBytes > limits.receiveQueueBytes) {
      throw new NetError('queue-full');
    }
    this.#waiting.push({ payload: payload.slice(), at });
    // A peer that sends no control frames knows no window: its socket is the only thing that slows it down.
    if (!this.#link.peerSpeaksControl && this.#isHalfFull()) this.#link.pause();
  }

  #handle({ payload, at }: Waiting): void {
    const channel = this.#channel as Channel;
    const value = decode(payload, this.#server.limits);
    this.#awaitMessage();
    this.arrivedAt = at;
    if (!isMessage(value)) {
      this.#refuse('', 'action');
      return this.#link.handled(1);
    }
    let outcome: Outcome | undefined;
    const running = guarded(
      () => {
        outcome = channel.admits(value.action) ? dispatch(channel, value) : notAdmitted(value);
        return outcome.fits ? outcome.result : undefined;
      },
      (error) => this.#report(error, value),
    );
    if (outcome?.fits === false) this.#refuse(outcome.action, outcome.path);
    if (running === undefined) return this.#link.handled(1);
    this.#isHandling = true;
    running.then(() => this.#handledLate());
  }

  /** An async handler is done: goes on with what arrived meanwhile. */
  #handledLate(): void {
    this.#isHandling = false;
    this.#link.handled(1);
    try {
      while (!this.#isHandling && this.#state !== 'closed') {
        const next = this.#waiting.shift();
        if (next === undefined) break;
        this.#waitingBytes -= next.payload.length;
        this.#handle(next);
      }
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      this.close(error.code);
    }
    if (this.#leaving !== undefined && !this.#isHandling) return this.#finish(this.#leaving);
    if (!this.#isHalfFull()) this.#link.resume();
  }

  #isHalfFull(): boolean {
    const { receiveQueue, receiveQueueBytes } = this.#server.limits;
    return this.#waiting.length >= receiveQueue / 2 || this.#waitingBytes >= receiveQueueBytes / 2;
  }

  /** A message did not fit: its sender is told, and after too many the channel is closed. */
  #refuse(action: string, path: string): void {
    this.badMessages += 1;
    log('warn', 'bad-message', { ...this.addr, action, path });
    this.#link.sendControl({ type: 'notice', code: 'bad-message', action, path });
    if (this.badMessages > this.#server.limits.badMessages) throw new NetError('too-many-bad-messages');
  }

  /** From now on the player may be quiet for so long; longer before the first message, if the server says so. */
  #awaitMessage(): void {
    this.#quiet?.();
    this.#quiet = undefined;
    const isFirst = this.#link.received === 0;
    const within = isFirst ? this.#server.firstMessageWithin : this.#server.idleAfter;
    if (!this.isOpen || within === Number.POSITIVE_INFINITY) return;
    const code = isFirst ? 'join-timeout' : 'idle-timeout';
    this.#quiet = this.#server.clock.after(within, () => this.close(code));
  }

  #call(hook: (channel: Channel) => unknown): void {
    const channel = this.#channel;
    if (channel !== undefined)
      guarded(
        () => hook(channel),
        (error) => this.#report(error),
      );
  }

  #report(error: unknown, message?: Message): void {
    guarded(
      () => this.#channel?.onError(error, message),
      (second) => log('error', 'on-error-failed', { error: second }),
    );
  }
}

function notAdmitted({ action }: Message): Outcome {
  return { fits: false, action, path: 'action', problem: 'It is not admitted now.' };
}
