import { guarded } from '../actions/dispatch.ts';
import type { Clock } from '../clock.ts';
import { type Limits, RESUME_WITHIN, SERVER_LIMITS, WAITING_PLACES } from '../limits.ts';
import { Line } from '../line/line.ts';
import type { Pipe } from '../line/pipe.ts';
import { Turns } from '../line/turns.ts';
import { HEARTBEAT, type HeartbeatOptions } from '../link/heartbeat.ts';
import type { Random } from '../link/token.ts';
import { log } from '../logging.ts';
import { encode, type Message } from '../wire/codec.ts';
import type { Token } from '../wire/control.ts';
import { type Frame, toFrame } from '../wire/frame.ts';
import { GREETING } from '../wire/greeting.ts';
import { Arrival, turnAway } from './arrival.ts';
import { Channel, type ChannelClass, type ChannelServer, frameOf } from './channel.ts';
import { ChannelLife } from './channel-life.ts';
import { Doorkeeper } from './doorkeeper.ts';
import type { Hooks, KeptSeat } from './home.ts';
import { Knocks } from './knocks.ts';
import { sourceOf } from './source.ts';

const GREETING_FRAME = toFrame(encode(GREETING));

export interface ServerOptions {
  clock: Clock;
  random: Random;
  /** Any part of {@link SERVER_LIMITS}. */
  limits?: Partial<Limits>;
  /** Any part of {@link HEARTBEAT}. */
  heartbeat?: Partial<HeartbeatOptions>;
  /** How long a seat is kept while its line is down, ms. Default 70,000; 0 keeps none. */
  resumeWithin?: number;
  /** Closes a channel that sends no message for so long after connecting, ms. Default `Infinity`. */
  firstMessageWithin?: number;
  /** Closes a channel that sends no message for so long, ms. Default `Infinity`. */
  idleAfter?: number;
}

/**
 * Owns one channel per player. This class knows no sockets: pipes are handed to `accept()`. `net/tcp` has the
 * one that listens; use this one for tests and for players in the same process.
 */
export class Server<C extends Channel = Channel> {
  /** The class of the channels; set it in a subclass. */
  channelClass: ChannelClass<C> = Channel as ChannelClass<Channel> as ChannelClass<C>;
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: Limits;
  readonly heartbeat: HeartbeatOptions;
  readonly resumeWithin: number;
  readonly firstMessageWithin: number;
  readonly idleAfter: number;
  readonly #channels = new Set<C>();
  readonly #arrivals = new Set<Arrival>();
  readonly #kept = new Map<string, KeptSeat>();
  readonly #turns: Turns;
  /** Of all places. */
  readonly #doorkeeper: Doorkeeper;
  /** Of those who would be turned away, until it is clear that they are not players who come back. */
  readonly #waiting: Doorkeeper;
  readonly #knocks: Knocks;
  /** Channels whose `onConnect` was called: only these get an `onDisconnect`. */
  readonly #announced = new WeakSet<C>();
  #isStopped = false;

  constructor(options: ServerOptions) {
    this.clock = options.clock;
    this.#turns = new Turns(options.clock);
    this.random = options.random;
    this.limits = { ...SERVER_LIMITS, ...options.limits };
    this.#doorkeeper = new Doorkeeper(this.clock, this.limits);
    this.#waiting = new Doorkeeper(this.clock, {
      connections: WAITING_PLACES,
      connectionsPerAddress: WAITING_PLACES,
    });
    this.#knocks = new Knocks(this.limits);
    this.heartbeat = { ...HEARTBEAT, ...options.heartbeat };
    this.resumeWithin = options.resumeWithin ?? RESUME_WITHIN;
    this.firstMessageWithin = options.firstMessageWithin ?? Number.POSITIVE_INFINITY;
    this.idleAfter = options.idleAfter ?? Number.POSITIVE_INFINITY;
  }

  /** The open channels, in the order in which they came. */
  get channels(): ReadonlySet<C> {
    return this.#channels;
  }

  /** A channel has connected; it may be sent to. Comes after the channel's own hook. */
  onConnect(_channel: C): unknown {
    return undefined;
  }
  /** A channel is over, for good, and no longer in `channels`. Exactly once for each `onConnect`. */
  onDisconnect(_channel: C, _reason: string): unknown {
    return undefined;
  }
  /** A hook of the server threw or rejected, or a channel could not be built. Logs unless overridden. */
  onError(error: unknown): unknown {
    log('error', 'server-hook-failed', { error });
    return undefined;
  }

  /**
   * Sends one message to every channel, encoded once.
   * @param options.except a channel that is left out; `replaces` as in `Channel.send`
   * @throws NetError `value-unsupported` or `message-too-large`
   */
  sendToAll(message: Message, options: { except?: C; replaces?: string } = {}): void {
    const frame = this.frame(message);
    for (const channel of [...this.#channels]) {
      if (channel !== options.except) channel.sendFrame(frame, options);
    }
  }

  /** Encodes a message once, for `Channel.sendFrame`. Throws as `sendToAll` does. */
  frame(message: Message): Frame {
    return frameOf(message, this.limits.sendBytes);
  }

  /**
   * Takes a new peer in: greets it, and learns from its first words whether it is new or coming back. A full server
   * hears everybody out all the same before it turns them away: a player always gets their seat back.
   */
  accept(pipe: Pipe): void {
    const line = new Line(pipe, this.clock, this.limits.receiveBytes, this.#turns);
    if (this.#isStopped) return turnAway(line, 'server-stopped');
    const source = sourceOf(line.remote);
    const comesTooOften = source !== undefined && !this.#knocks.take(source, this.clock.now());
    if (!comesTooOften && this.#doorkeeper.refuses(source, 'new') === undefined) {
      line.write(GREETING_FRAME);
      return this.#await(line, this.#doorkeeper, (since) => this.#begin(line, since));
    }
    this.#waiting.refuses(source, 'new');
    this.#await(line, this.#waiting, (since) => {
      const refusal = comesTooOften ? 'too-many-from-address' : this.#doorkeeper.refuses(source, 'kept');
      if (refusal === undefined) {
        line.write(GREETING_FRAME);
        return this.#begin(line, since);
      }
      turnAway(line, refusal);
      return undefined;
    });
  }

  /** Says goodbye to everybody with `reason`. Channels are closed, and their hooks called, before it returns. */
  async stop(reason = 'server-stopped'): Promise<void> {
    this.#isStopped = true;
    for (const arrival of [...this.#arrivals]) arrival.leave(reason);
    for (const channel of [...this.#channels]) channel.close(reason);
  }

  /** For channels: a player may come back under this token's id. */
  keep(id: string, seat: KeptSeat): void {
    this.#kept.set(id, seat);
  }

  /** For channels: one is over. */
  forget(channel: Hooks, seat: KeptSeat, id: string | undefined, reason: string): void {
    if (id !== undefined) this.#kept.delete(id);
    this.#doorkeeper.left(seat);
    this.#channels.delete(channel as C);
    if (!this.#announced.delete(channel as C)) return;
    log('info', 'disconnected', { ...(channel as C).addr, reason });
    this.#call(() => this.onDisconnect(channel as C, reason));
  }

  /** Hears what a peer's first words are, while it has a place of `doorkeeper`'s. */
  #await(line: Line, doorkeeper: Doorkeeper, fresh: (since: number) => ChannelLife | undefined): void {
    const isGreeted = doorkeeper === this.#doorkeeper;
    const arrival = new Arrival(line, this.clock, {
      fresh,
      returning: (token, received) => {
        if (!isGreeted) line.write(GREETING_FRAME);
        this.#resume(line, token, received);
      },
      left: () => {
        doorkeeper.left(arrival);
        this.#arrivals.delete(arrival);
      },
    });
    doorkeeper.enter(arrival);
    this.#arrivals.add(arrival);
    arrival.begin();
  }

  #begin(line: Line, since: number): ChannelLife | undefined {
    const life = new ChannelLife(this, line, since);
    let channel: C;
    try {
      channel = new this.channelClass(this as unknown as ChannelServer, life);
    } catch (error) {
      this.#call(() => this.onError(error));
      turnAway(line, 'closed');
      return undefined;
    }
    if (life.closedWith !== undefined) {
      turnAway(line, life.closedWith);
      return undefined;
    }
    this.#channels.add(channel);
    this.#doorkeeper.enter(life);
    log('info', 'connected', { ...line.remote });
    life.begin(channel, line);
    if (!life.isOpen) return undefined;
    this.#announced.add(channel);
    this.#call(() => this.onConnect(channel));
    return life;
  }

  #resume(line: Line, token: Token, received: number): void {
    const seat = this.#kept.get(token.id);
    const isBack = seat?.accepts(token, received) && seat.resume(line, token.secret, received);
    if (!isBack) turnAway(line, 'resume-refused');
  }

  #call(hook: () => unknown): void {
    guarded(hook, (error) => {
      guarded(
        () => this.onError(error),
        (second) => log('error', 'on-error-failed', { error: second }),
      );
    });
  }
}
