import type { Channel } from './channel.ts';
import type { Cancel } from './clock.ts';
import { decode, isMessage, type Message } from './codec.ts';
import type { Control, Token } from './control.ts';
import { CONTROL_VERSION } from './control.ts';
import { dispatch, guarded, type Outcome } from './dispatch.ts';
import { type ErrorCode, NetError } from './errors.ts';
import type { Frame } from './frame.ts';
import type { Line } from './line.ts';
import { Link } from './link.ts';
import { log } from './logging.ts';
import type { Address } from './pipe.ts';
import type { Server } from './server.ts';
import { newToken, sameSecret } from './token.ts';
import { TokenBucket } from './token-bucket.ts';

/** Errors after which the player may come back; after all others they broke a rule. */
const LINE_LOSS: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['connection-lost', 'peer-silent']);

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
  arrivedAt = 0;
  badMessages = 0;
  readonly #server: Server;
  readonly #link: Link;
  readonly #messages: TokenBucket;
  readonly #bytes: TokenBucket;
  #channel!: Channel;
  #state: 'open' | 'suspended' | 'closed' = 'open';
  #waiting: Waiting[] = [];
  #isHandling = false;
  #token: Token | undefined;
  /** The token before the last renewal: valid until the peer says that it has stored the new one. */
  #oldSecret: Uint8Array | undefined;
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
      goodbye: (reason) => this.#finish(reason),
      violated: (error) => this.close(error.code),
      down: (error) => this.#down(error),
      unstable: (silentFor) => this.#call(() => this.#channel.onUnstable(silentFor)),
      stable: () => this.#call(() => this.#channel.onStable()),
      lost: (count) => this.#call(() => this.#channel.onLost(count)),
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
    this.#awaitMessage(this.#server.firstMessageWithin, 'join-timeout');
  }

  /** Takes one frame in that arrived before the channel was built. */
  receive(payload: Uint8Array, at: number): void {
    this.#link.receive(payload, at);
  }

  /** Whether `token` is this channel's, and its player can have received so many messages. */
  accepts(token: Token, received: number): boolean {
    if (this.#state === 'closed' || this.#token === undefined) return false;
    const isNew = sameSecret(this.#token.secret, token.secret);
    const isOld = this.#oldSecret !== undefined && sameSecret(this.#oldSecret, token.secret);
    return (isNew || isOld) && this.#link.knows(received);
  }

  /** The player is back on `line`, and has received so many of our messages. */
  resume(line: Line, received: number): void {
    if (this.#state === 'open') this.#suspend();
    this.#heldFor?.();
    this.#state = 'open';
    this.addr = line.remote;
    this.#link.open(line, { synchronised: false });
    this.#greet(true);
    this.#link.replay(received);
    log('info', 'channel-resumed', { ...this.addr });
    this.#call(() => this.#channel.onResume());
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
    if (control.type === 'hello' && this.#token === undefined && control.version === CONTROL_VERSION) {
      this.#token = newToken(this.#server.random);
      this.#server.keep(this.#token.id, this);
      this.#greet(false);
    } else if (control.type === 'tokenStored') {
      this.#oldSecret = undefined;
    }
  }

  /** Answers a hello with a token: the first one, or a renewed one. */
  #greet(resumed: boolean): void {
    const token = this.#token as Token;
    if (resumed) {
      this.#oldSecret ??= token.secret;
      this.#token = newToken(this.#server.random, token.id);
    }
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
    const mayReturn = this.#token !== undefined && this.#link.received > 0 && this.#server.resumeWithin > 0;
    if (!mayReturn || !LINE_LOSS.has(error.code)) return this.#finish(error.code);
    this.#suspend();
    this.#heldFor = this.#server.clock.after(this.#server.resumeWithin, () => this.#finish(error.code));
  }

  #suspend(): void {
    this.#state = 'suspended';
    this.#quiet?.();
    this.#call(() => this.#channel.onSuspend());
  }

  #finish(reason: string): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#heldFor?.();
    this.#quiet?.();
    this.#waiting = [];
    this.#link.drop();
    this.#call(() => this.#channel.onClose(reason));
    this.#server.forget(this.#channel, this.#token?.id, reason);
  }

  #message(payload: Uint8Array, at: number): void {
    const { limits } = this.#server;
    if (!this.#messages.take(1, at) || !this.#bytes.take(payload.length, at))
      throw new NetError('rate-limited');
    if (!this.#isHandling) return this.#handle({ payload, at });
    if (this.#waiting.length >= limits.receiveQueue) throw new NetError('queue-full');
    this.#waiting.push({ payload: payload.slice(), at });
    // A peer that sends no control frames knows no window: its socket is the only thing that slows it down.
    if (!this.#link.peerSpeaksControl && this.#waiting.length >= limits.receiveQueue / 2) this.#link.pause();
  }

  #handle({ payload, at }: Waiting): void {
    const value = decode(payload, this.#server.limits);
    this.#awaitMessage(this.#server.idleAfter, 'idle-timeout');
    this.arrivedAt = at;
    if (!isMessage(value) || !this.#channel.admits(value.action)) {
      this.#refuse(isMessage(value) ? value.action : '', 'action');
      return this.#link.handled(1);
    }
    let outcome: Outcome | undefined;
    const running = guarded(
      () => {
        outcome = dispatch(this.#channel, value);
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
        this.#handle(next);
      }
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      this.close(error.code);
    }
    if (this.#waiting.length < this.#server.limits.receiveQueue / 4) this.#link.resume();
  }

  /** A message did not fit: its sender is told, and after too many the channel is closed. */
  #refuse(action: string, path: string): void {
    this.badMessages += 1;
    log('warn', 'bad-message', { ...this.addr, action, path });
    this.#link.sendControl({ type: 'notice', code: 'bad-message', action, path });
    if (this.badMessages > this.#server.limits.badMessages) throw new NetError('too-many-bad-messages');
  }

  #awaitMessage(within: number, code: ErrorCode): void {
    this.#quiet?.();
    this.#quiet = undefined;
    if (within !== Number.POSITIVE_INFINITY)
      this.#quiet = this.#server.clock.after(within, () => this.close(code));
  }

  #call(hook: () => unknown): void {
    guarded(hook, (error) => this.#report(error));
  }

  #report(error: unknown, message?: Message): void {
    guarded(
      () => this.#channel.onError(error, message),
      (second) => log('error', 'on-error-failed', { error: second }),
    );
  }
}
