import type { LocalEvent } from '../actions/local-event.ts';
import type { Clock } from '../clock.ts';
import { ERRORS, type ErrorCode, isErrorCode, NetError } from '../errors.ts';
import { CLIENT_LIMITS, type Limits } from '../limits.ts';
import { Line } from '../line/line.ts';
import type { Dial, Pipe } from '../line/pipe.ts';
import { HEARTBEAT, type HeartbeatOptions } from '../link/heartbeat.ts';
import { Link } from '../link/link.ts';
import type { SendOptions } from '../link/send-options.ts';
import type { Random } from '../link/token.ts';
import { log } from '../logging.ts';
import { encode, isMap, type Message, type Payload } from '../wire/codec.ts';
import { CONTROL_VERSION, type Control, type Token } from '../wire/control.ts';
import { toFrame } from '../wire/frame.ts';
import { GREETING } from '../wire/greeting.ts';
import { Attempt } from './attempt.ts';
import type { Connection, Entry } from './connection.ts';
import { ReceiveQueue } from './receive-queue.ts';
import { RECONNECT, type ReconnectOptions, Reconnector } from './reconnector.ts';

/** How long a client tries to reach a server, from dialling to the server's greeting, unless told otherwise, ms. */
export const CONNECT_WITHIN = 10_000;

export interface ClientOptions {
  clock: Clock;
  random: Random;
  dial: Dial;
  /** Any part of {@link CLIENT_LIMITS}. */
  limits?: Partial<Limits>;
  /** Any part of {@link HEARTBEAT}. */
  heartbeat?: Partial<HeartbeatOptions>;
  /** From dialling to the server's greeting, ms. Default {@link CONNECT_WITHIN}. */
  connectTimeout?: number;
  /** Any part of {@link RECONNECT}; false never tries. */
  reconnect?: Partial<ReconnectOptions> | false;
}

const GREETING_PAYLOAD = encode(GREETING);
const FULL: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['too-many-connections', 'too-many-from-address']);

/**
 * A connection to a server: fills `receiveQueue` in the background, whether or not anybody pumps. When the line
 * drops it comes back by itself, with the same channel at the server.
 */
export class Client implements Connection {
  /** What has arrived: messages, not decoded, and local events. */
  readonly receiveQueue: ReceiveQueue;
  readonly #options: ClientOptions;
  readonly #limits: Limits;
  readonly #reconnector: Reconnector | undefined;
  #link: Link;
  #state: 'idle' | 'connecting' | 'connected' | 'reconnecting' | 'closed' = 'idle';
  #attempt: Attempt | undefined;
  #connecting: { resolve(): void; reject(error: NetError): void } | undefined;
  #token: Token | undefined;
  /** Who waits for the id of the session. */
  #curious: (() => void)[] = [];

  constructor(options: ClientOptions) {
    const { clock, random, reconnect } = options;
    this.#options = options;
    this.#limits = { ...CLIENT_LIMITS, ...options.limits };
    this.receiveQueue = new ReceiveQueue(this.#limits);
    this.#link = this.#newLink();
    if (reconnect === false) return;
    const settings = { ...RECONNECT, ...reconnect };
    this.#reconnector = new Reconnector(clock, random, settings, {
      waiting: (attempt, delay) => this.#tell({ name: 'reconnecting', attempt, in: delay }),
      retry: () => this.#try(settings.attemptTimeout),
      gaveUp: (error) => this.#end(error),
    });
  }

  /** Whether messages go out now: connected, and the line is up. */
  get isConnected(): boolean {
    return this.#state === 'connected';
  }
  get roundTrip(): number | undefined {
    return this.#link.roundTrip;
  }
  get limits(): Limits {
    return this.#limits;
  }
  readonly stopwatch = (): number => this.#options.clock.now();
  /** Whether messages are held back because the server has not handled what it was sent. */
  get isSlow(): boolean {
    return this.#link.isSlow;
  }

  /**
   * Connects; a connection that is open is closed first. Resolves on the server's greeting. What was sent
   * before waits until then.
   * @throws NetError why it failed; an `error` event says the same, and no `disconnected` follows
   */
  connect(): Promise<void> {
    if (this.#state !== 'idle') {
      this.close();
      this.#link = this.#newLink();
      this.#token = undefined;
      this.receiveQueue.forgetUnhandled();
    }
    this.#state = 'connecting';
    return new Promise((resolve, reject) => {
      this.#connecting = { resolve, reject };
      this.#try(this.#options.connectTimeout ?? CONNECT_WITHIN);
    });
  }

  /**
   * Encodes and sends one message. Before the connection is up it waits.
   * @returns the bytes queued, header included; 0 when the connection is closed
   * @throws NetError `value-unsupported`, `message-too-large`, or `queue-full` (nobody has called `connect()`)
   */
  send(message: Message, options?: SendOptions): number {
    return this.sendPayload(encode(message), options);
  }

  sendPayload(payload: Payload, options?: SendOptions): number {
    if (this.#state === 'closed') return 0;
    if (!isMap(payload)) throw new NetError('value-unsupported', 'A message is a map with an action.');
    if (payload.length > this.#limits.sendBytes) {
      throw new NetError(
        'message-too-large',
        `A message takes ${payload.length} bytes; ${this.#limits.sendBytes} is the limit.`,
      );
    }
    try {
      return this.#link.send(toFrame(payload), options?.replaces);
    } catch (error) {
      if (this.#state === 'idle' || !(error instanceof NetError)) throw error;
      this.#giveUp(error);
      return 0;
    }
  }

  /**
   * What the server calls this session; see `Channel.sessionId`. It comes with the greeting, or right behind it.
   * @param within how long to wait for it, ms
   * @returns undefined from a server that says nothing in time, as repod's, and when the connection is over
   */
  async sessionId(within: number): Promise<string | undefined> {
    if (this.#token === undefined && this.#state !== 'closed') {
      await new Promise<void>((resolve) => {
        const cancel = this.#options.clock.after(within, resolve);
        this.#curious.push(() => {
          cancel();
          resolve();
        });
      });
    }
    return this.#state === 'closed' ? undefined : this.#token?.id;
  }

  next(): Entry | undefined {
    return this.receiveQueue.next();
  }

  consumed(count: number): void {
    this.#link.handled(this.receiveQueue.consumed(count));
    if (this.receiveQueue.fill < 0.25) this.#link.resume();
  }

  close(reason = 'closed'): void {
    if (this.#state === 'closed' || this.#state === 'idle') return;
    if (this.#state === 'connecting') return this.#end(new NetError('cancelled'));
    this.#link.close(reason);
    this.#end(new NetError(isErrorCode(reason) ? reason : 'closed'), reason);
  }

  /** `await using client = …` closes it at the end of the block. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }

  #newLink(): Link {
    const { clock, heartbeat } = this.#options;
    const settings = { clock, limits: this.#limits, heartbeat: { ...HEARTBEAT, ...heartbeat } };
    return new Link(settings, {
      greeted: () => this.#greeted(),
      message: (payload, at) => this.#message(payload, at),
      control: (control) => this.#control(control),
      goodbye: (reason) => this.#goodbye(reason),
      violated: (error) => this.#giveUp(error),
      down: (error) => this.#down(error),
      // A try that is not answered is still part of reconnecting.
      unstable: (silentFor) => this.isConnected && this.#tell({ name: 'unstable', silentFor }),
      stable: () => this.isConnected && this.#tell({ name: 'stable' }),
      lost: (count, direction) => this.#tell({ name: 'lost', count, direction }),
    });
  }

  #try(timeout: number): void {
    this.#attempt = new Attempt(this.#options.dial, this.#options.clock, timeout, {
      up: (pipe) => this.#up(pipe),
      failed: (error) => {
        this.#link.drop();
        this.#down(error);
      },
    });
  }

  #up(pipe: Pipe): void {
    const isFirst = this.#state === 'connecting';
    const line = new Line(pipe, this.#options.clock, this.#limits.receiveBytes);
    if (isFirst) this.#tell({ name: 'socketConnect' });
    this.#link.open(line, { synchronised: false, greeting: GREETING_PAYLOAD });
    const { received } = this.#link;
    this.#link.sendControl({ type: 'hello', version: CONTROL_VERSION, token: this.#token, received });
    if (isFirst) this.#link.replay(0);
  }

  #greeted(): void {
    if (this.#state !== 'connecting') return;
    this.#attempt?.settle();
    this.#state = 'connected';
    this.#tell({ name: 'connected' });
    this.#connecting?.resolve();
  }

  #message(payload: Payload, at: number): void {
    if (!this.receiveQueue.fits(payload.length)) throw new NetError('queue-full');
    this.receiveQueue.pushMessage(payload, at);
    if (!this.#link.peerSpeaksControl && this.receiveQueue.fill > 0.5) this.#link.pause();
  }

  #control(control: Control): void {
    switch (control.type) {
      case 'session':
        return this.#session(control);
      case 'notice':
        return this.#notice(control);
    }
  }

  #session({ token, received, resumed }: Extract<Control, { type: 'session' }>): void {
    const isReturning = this.#state === 'reconnecting';
    if (isReturning && !resumed) {
      // Our hello was late, and the server took us for somebody new. The seat is still there: try again.
      this.#link.drop();
      return this.#down(new NetError('connection-lost'));
    }
    this.#token = token;
    this.#answerCurious();
    this.#link.sendControl({ type: 'tokenStored' });
    if (!isReturning) return;
    if (!this.#link.knows(received)) throw new NetError('control-malformed');
    this.#attempt?.settle();
    this.#state = 'connected';
    this.#tell({ name: 'resumed' });
    this.#link.replay(received);
  }

  #answerCurious(): void {
    for (const answer of this.#curious.splice(0)) answer();
  }

  #goodbye(reason: string): void {
    const error = new NetError(isErrorCode(reason) ? reason : 'closed');
    // A full server keeps the seat of a player who comes back, and may have room in a moment.
    if (this.#state === 'reconnecting' && FULL.has(error.code)) this.#down(error);
    else this.#end(error, reason);
  }

  #notice({ code, action, path }: Extract<Control, { type: 'notice' }>): void {
    const message = isErrorCode(code) ? ERRORS[code] : ERRORS['bad-message'];
    log('warn', 'notice', { code, action, path });
    this.#tell({ name: 'error', code, message, action, path });
  }

  /** The line is gone, or a try to get one failed. */
  #down(error: NetError): void {
    this.#attempt?.settle();
    const mayReturn = this.#token !== undefined && this.#reconnector !== undefined;
    if (this.#state === 'reconnecting') {
      this.#reconnector?.failed(error.code);
    } else if (this.#state === 'connected' && mayReturn) {
      this.#state = 'reconnecting';
      this.#reconnector?.begin();
    } else {
      if (this.#state === 'connected') this.#tellLost();
      const hungUp = this.#state === 'connecting' && error.code === 'connection-lost';
      this.#end(hungUp ? new NetError('not-a-host', undefined, { cause: error }) : error);
    }
  }

  /** Something broke a rule: tells the server, and ends. */
  #giveUp(error: NetError): void {
    const isStranger = this.#state === 'connecting' && error.code === 'frame-too-large';
    this.#link.close(error.code);
    this.#end(isStranger ? new NetError('not-a-host', undefined, { cause: error }) : error);
  }

  #end(error: NetError, reason: string = error.code): void {
    if (this.#state === 'closed') return;
    const wasConnecting = this.#state === 'connecting';
    if (this.#state === 'reconnecting') this.#tellLost();
    this.#state = 'closed';
    this.#answerCurious();
    this.#attempt?.cancel();
    this.#reconnector?.stop();
    this.#link.drop();
    log('info', 'closed', { code: reason });
    if (wasConnecting) {
      this.#tell({ name: 'error', code: reason, message: error.message });
      this.#connecting?.reject(error);
    } else {
      this.#tell({ name: 'disconnected', code: reason, message: error.message });
    }
  }

  /** The line is gone for good, and with it what the server is not known to have handled. */
  #tellLost(): void {
    const count = this.#link.pending;
    if (count > 0) this.#tell({ name: 'lost', count, direction: 'sent' });
  }

  #tell(event: LocalEvent): void {
    this.receiveQueue.pushEvent(event, this.#options.clock.now());
  }
}
