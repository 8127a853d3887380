import type { Receiver } from '../actions/dispatch.ts';
import { NetError } from '../errors.ts';
import type { Address } from '../line/pipe.ts';
import type { SendOptions } from '../link/send-options.ts';
import { encodeBriefly, isMap, type Message } from '../wire/codec.ts';
import { type Frame, toFrame } from '../wire/frame.ts';
import type { ChannelLife } from './channel-life.ts';
import type { Home, Hooks } from './home.ts';
import { PlayerHooks } from './player-hooks.ts';

/** The server that a channel belongs to, as far as channels need it. */
export interface ChannelServer extends Home {
  /** The open channels, in the order in which they came. */
  readonly channels: ReadonlySet<Channel>;
  /** Encodes a message once, for `Channel.sendFrame`. */
  frame(message: Message): Frame;
  /** Sends one message to every channel, encoded once. */
  sendToAll(message: Message, options?: { except?: Channel; replaces?: string }): void;
}

/** A class of channels, as a server is told it. Its constructor hands its arguments on. */
export type ChannelClass<C extends Channel = Channel> = new (server: ChannelServer, life: ChannelLife) => C;

/**
 * One player, as the server sees them. Subclass it, and give it a method `Network_{action}` for each action.
 * A method may be async: the next message of this channel waits for it, other channels do not.
 */
export class Channel extends PlayerHooks implements Hooks {
  readonly server: ChannelServer;
  readonly #life: ChannelLife;

  constructor(server: ChannelServer, life: ChannelLife) {
    super();
    this.server = server;
    this.#life = life;
  }

  /** Where the player's last line comes from. */
  get addr(): Address {
    return this.#life.addr;
  }
  /** False once `onClose` has been called. A channel whose line is down for a while is still open. */
  get isOpen(): boolean {
    return this.#life.isOpen;
  }
  /** Whether the line is down and the seat is being kept. */
  get isSuspended(): boolean {
    return this.#life.isSuspended;
  }
  /** Whether messages are held back because the player has not handled what they were sent. */
  get isSlow(): boolean {
    return this.#life.isSlow;
  }
  /**
   * What this session is called at both ends: 16 hexadecimal digits, drawn by the server, no secret. What a player signs
   * over it was signed for this session. Undefined for a repod peer.
   */
  get sessionId(): string | undefined {
    return this.#life.sessionId;
  }
  /** Last measured round trip in ms; undefined before the first, and for a repod peer. */
  get roundTrip(): number | undefined {
    return this.#life.roundTrip;
  }
  /** While a handler runs: when its message arrived (`Clock.now()`, ms). */
  get arrivedAt(): number {
    return this.#life.arrivedAt;
  }
  /** How many messages of this player did not fit their schema. */
  get badMessages(): number {
    return this.#life.badMessages;
  }

  /**
   * Whether this peer has shown that it is here to play. When all places are taken, one that has not makes room for
   * somebody new. Unless overridden: it has answered, or said something; a game says which of them have joined.
   */
  get isSettled(): boolean {
    return this.#life.hasAnswered;
  }

  /**
   * Sends one message to this player.
   * @returns the bytes queued, header included; 0 when the channel is closed
   * @throws NetError `value-unsupported` or `message-too-large`: the message itself cannot be sent
   */
  send(message: Message, options?: SendOptions): number {
    return this.isOpen ? this.sendFrame(this.server.frame(message), options) : 0;
  }

  /** Sends a frame that `server.frame()` made, so that one encoding serves many. Returns as `send` does. */
  sendFrame(frame: Frame, options?: SendOptions): number {
    return this.#life.send(frame, options?.replaces);
  }

  /**
   * Sends what is queued, tells the player why, and closes. `onClose` and `onDisconnect` are called before it returns.
   * @param reason a word in lower case, hyphens allowed, at most 40 characters; `closed` unless told
   */
  close(reason = 'closed'): void {
    this.#life.close(reason);
  }

  /**
   * Asked before a message is handled. One that is not admitted counts as a message that does not fit, and its
   * sender is told. Admits all unless overridden: a game that wants a join first admits nothing else before it.
   */
  admits(_action: string): boolean {
    return true;
  }

  /**
   * Whose `Network_{action}` method handles a message that was admitted. The channel itself, unless overridden: one that
   * goes through several games hands what is a game's own to that game.
   */
  receiver(_action: string): Receiver {
    return this;
  }

  /** The channel is in `server.channels` and may send. Comes before the server's `onConnect`. */
  onConnect(): unknown {
    return undefined;
  }
  /** The channel is over, for good; it is still in `server.channels`. Exactly once. */
  onClose(_reason: string): unknown {
    return undefined;
  }
}

/**
 * Encodes a message into a frame.
 * @throws NetError `value-unsupported` or `message-too-large`
 */
export function frameOf(message: Message, maxBytes: number): Frame {
  const payload = encodeBriefly(message);
  if (!isMap(payload)) throw new NetError('value-unsupported', 'A message is a map with an action.');
  if (payload.length > maxBytes) {
    throw new NetError(
      'message-too-large',
      `"${message.action}" takes ${payload.length} bytes; ${maxBytes} is the limit.`,
    );
  }
  return toFrame(payload);
}
