import {
  type Channel,
  type Clock,
  type Frame,
  type Message,
  PlayerHooks,
  type SendOptions,
} from '../net/index.ts';
import { ROOM_PREFIX } from './actions.ts';

/** What all players of a game share on the host: its state, and what happens when somebody comes or goes. */
export interface GameHost {
  /** `player` has joined: with a seat, or to watch (`seat` is null). Called again when who watches gets a seat. */
  join?(player: PlayerChannel): void;
  /** `player`, who had joined, is gone for good. */
  leave?(player: PlayerChannel): void;
  /** `player` is back after an interruption; the seat is the same. */
  resume?(player: PlayerChannel): void;
  /**
   * Who was `before` has started the app again, and goes on as `player` at the same seat; that app knows nothing of the
   * game yet. Default: `before` leaves and `player` joins.
   */
  rejoin?(player: PlayerChannel, before: PlayerChannel): void;
  /** The game is over: everybody goes back to the lobby or on to another one, or the host ends it. */
  stop?(): void;
}

/** How a seat came off in a match. What `score` counts, the game's view says. */
export interface FinalScore {
  readonly seat: number;
  readonly score: number;
}

/** The room around a game, as the game sees it. It lasts as long as the game: a room's next game gets another. */
export interface GameRoom<Host extends GameHost = GameHost> {
  readonly clock: Clock;
  /** What the game's randomness starts from: an unsigned 32-bit number. */
  readonly seed: number;
  /** The id of the mode in which it is played; undefined for a game without modes. */
  readonly mode: string | undefined;
  /** True in development builds, where games may check themselves more thoroughly. */
  readonly development: boolean;
  /** What the game's `host()` returned; an object without hooks for a game that has none. */
  readonly host: Host;
  /** Whether the host has ended this game or gone on to another: nothing is sent any more. */
  readonly isOver: boolean;
  /** Everybody who has joined, those who watch included, in the order in which they came. */
  readonly members: ReadonlySet<PlayerChannel>;
  /** Everybody with a seat, by seat. */
  readonly players: readonly PlayerChannel[];
  /** Encodes a message once, for `PlayerChannel.sendFrame`. Throws as `sendToAll` does. */
  frame(message: Message): Frame;
  /**
   * Sends one message to everybody who has joined, encoded once.
   * @throws NetError `value-unsupported` or `message-too-large`
   */
  sendToAll(message: Message, options?: { except?: PlayerChannel; replaces?: string }): void;
  /**
   * The match is over: everybody goes back to the lobby together, a moment later.
   * @param ranking what is shown there, best first; seats that nobody has any more are left out
   */
  finish(ranking?: readonly FinalScore[]): void;
}

/** The player behind a {@link PlayerChannel}, for as long as the connection lasts. */
export interface Member
  extends Pick<
    Channel,
    | 'addr'
    | 'isOpen'
    | 'isSuspended'
    | 'isSlow'
    | 'roundTrip'
    | 'arrivedAt'
    | 'badMessages'
    | 'send'
    | 'sendFrame'
    | 'close'
  > {
  readonly seat: number | null;
  readonly name: string;
  readonly isHost: boolean;
  readonly bot: number | undefined;
  readonly identity: string | undefined;
  readonly isUnstable: boolean;
}

/**
 * The host's end of one player in one game. A game extends it with a method `Network_{action}` for each action, and
 * ties its schemas to it: `channelClass: handles(actions, MyChannel)`. `Host` is what the game's `host()` returns,
 * found at `room.host`. When the room goes on to another game, the players stay and get that game's own.
 */
export class PlayerChannel<Host extends GameHost = GameHost> extends PlayerHooks {
  /** Actions that begin so are the room's; see `handles`. */
  static readonly reservedPrefix = ROOM_PREFIX;
  readonly room: GameRoom<Host>;
  readonly #member: Member;

  constructor(room: GameRoom<Host>, member: Member) {
    super();
    this.room = room;
    this.#member = member;
  }

  /** The player's place, from 0; null for those who watch. */
  get seat(): number | null {
    return this.#member.seat;
  }
  /** As everybody sees it: cleaned, and no other player's. */
  get name(): string {
    return this.#member.name;
  }
  /** Whether this is the player who hosts. */
  get isHost(): boolean {
    return this.#member.isHost;
  }
  /** Who the player has proved to be, the same at every visit; undefined for bots, and for who has not. Not for others' eyes. */
  get identity(): string | undefined {
    return this.#member.identity;
  }
  /** Whether this is a player without a person. */
  get isBot(): boolean {
    return this.#member.bot !== undefined;
  }
  /** Whether the player has not been heard of for a moment, or the line is down and the seat is being kept. */
  get isUnstable(): boolean {
    return this.#member.isUnstable;
  }
  /** Whether messages are held back because the player has not handled what they were sent. */
  get isSlow(): boolean {
    return this.#member.isSlow;
  }
  /** Whether the line is down and the seat is being kept. */
  get isSuspended(): boolean {
    return this.#member.isSuspended;
  }
  /** Last measured round trip in ms; undefined before the first, and for a repod peer. */
  get roundTrip(): number | undefined {
    return this.#member.roundTrip;
  }
  /** While a handler runs: when its message arrived (`Clock.now()`, ms). */
  get arrivedAt(): number {
    return this.#member.arrivedAt;
  }

  /** Sends one message to this player; see `Channel.send`. Sends nothing, and returns 0, when the game is over. */
  send(message: Message, options?: SendOptions): number {
    return this.room.isOver ? 0 : this.#member.send(message, options);
  }

  /** Sends a frame that `room.frame()` made, so that one encoding serves many. Returns as `send` does. */
  sendFrame(frame: Frame, options?: SendOptions): number {
    return this.room.isOver ? 0 : this.#member.sendFrame(frame, options);
  }

  /** Sends the player away; see `Channel.close`. Does nothing when the game is over. */
  close(reason?: string): void {
    if (!this.room.isOver) this.#member.close(reason);
  }
}
