import { guarded } from '../actions/dispatch.ts';
import type { Cancel } from '../clock.ts';
import { NetError } from '../errors.ts';
import type { Line } from '../line/line.ts';
import type { Address } from '../line/pipe.ts';
import { Link } from '../link/link.ts';
import { ResumeToken } from '../link/token.ts';
import { log } from '../logging.ts';
import type { Message } from '../wire/codec.ts';
import { CONTROL_VERSION, type Control, type Token } from '../wire/control.ts';
import type { Frame } from '../wire/frame.ts';
import type { Home, Hooks, KeptSeat } from './home.ts';
import { Inbox } from './inbox.ts';
import { sourceOf } from './source.ts';

/** How long handlers may take over what a player sent before leaving, ms. */
const LEAVE_WITHIN = 10_000;

/**
 * The life of one channel: open, suspended while its line is down, open again on a new line, closed once.
 * It calls the channel's hooks so that none of them can harm another channel.
 */
export class ChannelLife implements KeptSeat {
  addr: Address;
  source: string | undefined;
  readonly since: number;
  /** Why the channel is over, once it is. */
  closedWith: string | undefined;
  readonly #server: Home;
  readonly #link: Link;
  readonly #inbox: Inbox;
  #channel: Hooks | undefined;
  #state: 'open' | 'suspended' | 'closed' = 'open';
  /** Why the player left, while what they sent before is still being handled. */
  #leaving: string | undefined;
  #token: ResumeToken | undefined;
  #heldFor: Cancel | undefined;
  #quiet: Cancel | undefined;

  /** @param since when the peer came, ms */
  constructor(server: Home, line: Line, since: number) {
    this.addr = line.remote;
    this.source = sourceOf(line.remote);
    this.since = since;
    this.#server = server;
    this.#inbox = new Inbox(server, {
      handled: () => this.#link.handled(1),
      refused: (action, path) =>
        this.#link.sendControl({ type: 'notice', code: 'bad-message', action, path }),
      failed: (error, message) => this.#report(error, message),
      violated: (error) => this.close(error.code),
      idle: () => this.#idle(),
    });
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
  /** Whether the peer has ever answered: stored its token, or said something in the game. */
  get hasAnswered(): boolean {
    return this.#token?.isStored === true || this.#link.received > 0;
  }
  get standing(): 'new' | 'kept' | 'settled' {
    if (this.#channel?.isSettled !== true) return 'new';
    return this.isSuspended ? 'kept' : 'settled';
  }
  /** Names the session to both ends; undefined for a peer that has sent no hello. */
  get sessionId(): string | undefined {
    return this.#token?.current.id;
  }
  get roundTrip(): number | undefined {
    return this.#link.roundTrip;
  }
  get arrivedAt(): number {
    return this.#inbox.arrivedAt;
  }
  get badMessages(): number {
    return this.#inbox.badMessages;
  }

  /** The channel is built and listed: its line is read from now on. */
  begin(channel: Hooks, line: Line): void {
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
    return this.isOpen && this.#token?.accepts(token.secret) === true && this.#link.knows(received);
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
    this.source = sourceOf(line.remote);
    this.#link.open(line, { synchronised: false });
    this.#token?.renew(secret);
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

  /** Makes room for somebody else. */
  leave(reason: string): void {
    this.close(reason);
  }

  close(reason: string): void {
    if (this.#state === 'closed') return;
    this.#link.close(reason);
    this.#finish(reason);
  }

  #control(control: Control): void {
    if (control.type === 'hello' && this.#token === undefined) {
      this.#token = new ResumeToken(this.#server.random);
      this.#server.keep(this.#token.current.id, this);
      this.#greet(false);
    } else if (control.type === 'tokenStored') {
      this.#token?.stored();
    }
  }

  /** Answers a hello with the token for the next resume. */
  #greet(resumed: boolean): void {
    if (this.#token === undefined) return;
    const { received } = this.#link;
    const { current: token } = this.#token;
    this.#link.sendControl({ type: 'session', version: CONTROL_VERSION, token, received, resumed });
  }

  #down(error: NetError): void {
    if (this.#state !== 'open') return;
    log('info', 'line-down', { ...this.addr, code: error.code });
    // Whoever connects and resets, without ever having answered, leaves no seat behind.
    const mayReturn = this.#token !== undefined && this.hasAnswered;
    if (!mayReturn || this.#server.resumeWithin <= 0) return this.#leave(error.code);
    this.#suspend();
    this.#finishAfter(this.#server.resumeWithin, error.code);
  }

  /** The player is gone for good. What they sent before is handled first: `send` then `close` loses nothing. */
  #leave(reason: string): void {
    if (!this.#inbox.isBusy) return this.#finish(reason);
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
    this.#inbox.clear();
    this.#link.drop();
    this.#call((channel) => channel.onClose(reason));
    if (this.#channel !== undefined)
      this.#server.forget(this.#channel, this, this.#token?.current.id, reason);
  }

  #message(payload: Uint8Array, at: number): void {
    if (this.#channel === undefined) return;
    this.#awaitMessage();
    this.#inbox.take(this.#channel, payload, at);
    // A peer that sends no control frames knows no window: its socket is the only thing that slows it down.
    if (!this.#link.peerSpeaksControl && this.#inbox.isHalfFull) this.#link.pause();
  }

  /** Nothing waits any more for an async handler. */
  #idle(): void {
    if (this.#leaving !== undefined) this.#finish(this.#leaving);
    else this.#link.resume();
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

  #call(hook: (channel: Hooks) => unknown): void {
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
