import {
  type Connection,
  ConnectionListener,
  type Data,
  ERRORS,
  type ErrorParameters,
  handles,
  type LocalEvent,
  type Message,
  TokenBucket,
} from '../net/index.ts';
import {
  type Guests,
  hostActions,
  type Player,
  PROTOCOL,
  type Refusal,
  ROOM_PREFIX,
  type Welcome,
} from './actions.ts';
import { unfit } from './admission.ts';
import type { Proof } from './identity.ts';
import type { Figures, Verdict } from './instruments.ts';
import type { Look } from './looks.ts';
import { isReason, REASONS, reasonText, refusalText } from './reasons.ts';
import { type Talk, TalkLog } from './talk.ts';
import type { Emote } from './talk-actions.ts';

/**
 * How often a host may go on to another game, on average and at once: whoever plays along makes a new view each time.
 * Counted by when the changes arrived, so that a page that was asleep catches up with all that a person may have pressed.
 */
export const CHANGES_PER_SECOND = 1;
export const CHANGES_AT_ONCE = 10;

/** What a player joins with. */
export interface JoinOptions {
  name: string;
  /** The game that the player wants; absent: whichever the host runs. */
  game?: string;
  /** The games that this copy has, with their versions. */
  versions: Readonly<Record<string, number>>;
  /** Proves that this is the hosting player. */
  hostKey?: string;
  /** What the player has chosen; absent: what comes with the seat. Another one's colour becomes the next free one. */
  look?: Look;
  /** Proves who the player is, to a room that may know them again. */
  identity?: Proof;
  /** Marks a player without a person; see `Company`. */
  bot?: number;
}

/** Why a session is over: a code and what it depends on for programs, and a whole sentence with a remedy for people. */
export interface Ending {
  code: string;
  message: string;
  parameters?: ErrorParameters;
}

function endingOf(refusal: Refusal): Ending {
  const { reason: code, ...parameters } = refusal;
  return { code, message: refusalText(refusal), parameters };
}

type Event<Name extends LocalEvent['name']> = Extract<LocalEvent, { name: Name }>;

class SessionListener extends ConnectionListener {
  #join: JoinOptions;
  #welcome: Welcome | undefined;
  #upcoming: Welcome | undefined;
  #changes: TokenBucket | undefined;
  /** The connection that was let go of for another listener. */
  #leftBehind: Connection | undefined;
  #players: readonly Player[] = [];
  #watching = 0;
  #talk = new TalkLog();
  #endsIn: number | undefined;
  #guests: Guests | undefined;
  #ended: Ending | undefined;

  constructor(join: JoinOptions) {
    super();
    this.#join = join;
  }

  /** What the host answered; undefined before that. */
  get welcome(): Welcome | undefined {
    return this.#welcome;
  }
  /** The place of this player; null before joining, and while watching. */
  get seat(): number | null {
    return this.#welcome?.seat ?? null;
  }
  /**
   * The host's welcome to another game than this listener's, or to the lobby; undefined while it plays on. A listener
   * that has one has let go of the connection: what comes next is for another listener, which `adopt()`s this one.
   */
  get upcoming(): Welcome | undefined {
    return this.#upcoming;
  }
  /** Everybody with a seat, by seat. */
  get players(): readonly Player[] {
    return this.#players;
  }
  /** How many watch because all seats are taken. */
  get watching(): number {
    return this.#watching;
  }
  /** This player's own entry; undefined before joining, and while watching. */
  get self(): Player | undefined {
    return this.#players.find((player) => player.seat === this.seat);
  }

  /** Chat and emotes of the room. Another object whenever something was said or shown. */
  get talk(): Talk {
    return this.#talk.talk;
  }

  /** Whom this player lets in, who hosts; undefined for everybody else. */
  get guests(): Guests | undefined {
    return this.#guests;
  }

  /** In how many ms the host said that it would end the game; undefined before it says so. */
  get endsIn(): number | undefined {
    return this.#endsIn;
  }

  /** Why the session is over; undefined while it is not. */
  get ended(): Ending | undefined {
    return this.#ended;
  }

  /** The host has let this player in. Again, with a seat, when who watched gets one. */
  onWelcome(_welcome: Welcome): void {}
  /** The host does not let this player in. `onEnded` follows. */
  onRefused(_refusal: Refusal): void {}
  /** Somebody came, went or changed, or round trips were measured. */
  onRoster(_players: readonly Player[]): void {}
  /** A game begins, or is over; see `upcoming`. */
  onUpcoming(_welcome: Welcome): void {}
  /** The host is about to end the game, in so many ms. Nothing has to be done about it. */
  onEnding(_endsIn: number): void {}
  /** The session is over, for good: refused, sent away, the host has left, the connection is lost. Exactly once. */
  onEnded(_ending: Ending): void {}

  /** How the game runs over this network; undefined for a kind of game that cannot tell. */
  get figures(): Figures | undefined {
    return undefined;
  }
  /** The host's answer to `verify()`; undefined before it. */
  get verdict(): Verdict | undefined {
    return undefined;
  }
  /**
   * Asks the host to calculate its last minute again: rules that are deterministic arrive at the same states. Only
   * heard from the hosting player, and only of use in development builds of a game with rules.
   */
  verify(): void {}

  /**
   * Sends the player at a seat away, for good. Only heard from the hosting player.
   * @param address whether nobody else from their address may come in either; default false
   */
  kick(seat: number, address = false): void {
    this.send({ action: 'room_kick', seat, address });
  }

  /** Lets somebody in again who was sent away; see `guests`. Only heard from the hosting player. */
  unban(ban: number): void {
    this.send({ action: 'room_unban', ban });
  }

  /** Lets nobody new in, or everybody again. Only heard from the hosting player. */
  lock(locked: boolean): void {
    this.send({ action: 'room_lock', locked });
  }

  /** Lets at most so many play, bots included; who plays already stays. Only heard from the hosting player. */
  limit(players: number): void {
    this.send({ action: 'room_limit', players });
  }

  /** Chooses what is played next. Only heard from the hosting player, in the lobby. */
  chooseGame(game: string, mode?: string): void {
    this.send({ action: 'room_choose', game, mode });
  }

  /** Tells everybody in the lobby whether this player is ready. */
  sayReady(isReady: boolean): void {
    this.send({ action: 'room_ready', ready: isReady });
  }

  /** Lets the game begin for everybody in the lobby; see `upcoming`. Only heard from the hosting player. */
  startGame(): void {
    this.send({ action: 'room_start' });
  }

  /** Takes everybody from the game back to the lobby; see `upcoming`. Only heard from the hosting player. */
  toLobby(): void {
    this.send({ action: 'room_lobby' });
  }

  /** Asks for so many bots. Only heard from the hosting player. */
  setBots(count: number): void {
    this.send({ action: 'room_bots', count });
  }

  /** Says something to everybody in the room. What becomes of it comes back in `talk`. */
  sayToAll(text: string): void {
    this.send({ action: 'room_say', chat: text });
  }

  showEmote(emote: Emote): void {
    this.send({ action: 'room_emote', emote });
  }

  /** Switches the chat on or off for all. Only heard from the hosting player. */
  switchChat(isOn: boolean): void {
    this.send({ action: 'room_chat', on: isOn });
  }

  /** Asks for this colour and face; what the player gets comes with the roster. */
  changeLook(look: Look): void {
    this.send({ action: 'room_look', ...look });
  }

  /** Lets everybody know that the game is about to end, `ENDS_IN` ms from then. Only heard from the hosting player. */
  announceEnd(): void {
    this.send({ action: 'room_end' });
  }

  /**
   * Messages that would bring a fresh listener to where this one is; recordings begin with them. A game whose host
   * does not tell its state again and again adds what has built up from its own messages.
   */
  checkpoint(): Message[] {
    if (this.#welcome === undefined) return [];
    return [
      { action: 'room_welcome', ...this.#welcome },
      { action: 'room_roster', players: this.#players, watching: this.#watching },
    ];
  }

  /** Leaves the game. */
  leave(): void {
    this.connection?.close('left');
  }

  /**
   * Goes on where `other` is: with its connection and all that it has been told, and without a second join. For
   * programs that learn from the welcome which game is played, and then make that game's own listener; at the first
   * welcome, and again whenever a game begins or is over.
   */
  adopt(other: PlayerListener): void {
    this.#join = other.#join;
    this.#changes = other.#changes;
    const connection = other.connection ?? other.#leftBehind;
    other.detach();
    if (connection !== undefined && this.connection === undefined) this.attach(connection);
    this.#watching = other.watching;
    this.#endsIn = other.endsIn;
    this.#guests = other.guests;
    this.#players = other.players;
    this.#talk = other.#talk;
    const { upcoming, welcome = upcoming } = other;
    if (welcome === undefined) return;
    if (upcoming !== undefined) this.#sayEntered(upcoming);
    this.#begin(upcoming ?? welcome, this.#players);
  }

  Network_connected(): void {
    this.send({ action: 'room_join', protocol: PROTOCOL, ...this.#join });
  }

  Network_room_welcome(welcome: Data<typeof hostActions.room_welcome>): void {
    if (this.#ended !== undefined) return;
    // A host that asks nobody for versions lets everybody in.
    const { game: id, version } = welcome;
    const refusal = unfit(this.#join.versions, { id, title: '', version });
    if (refusal !== undefined) return this.#breakOff(endingOf(refusal));
    if (this.#welcome === undefined || this.#welcome.epoch === welcome.epoch)
      return this.#begin(welcome, welcome.players);
    this.#changes ??= new TokenBucket(CHANGES_PER_SECOND, CHANGES_AT_ONCE, this.arrivedAt);
    if (!this.#changes.take(1, this.arrivedAt))
      return this.#breakOff({ code: 'rate-limited', message: ERRORS['rate-limited'] });
    this.#upcoming = welcome;
    this.#players = welcome.players;
    this.#leftBehind = this.connection;
    this.detach();
    this.onUpcoming(welcome);
  }

  Network_room_refused(refusal: Data<typeof hostActions.room_refused>): void {
    this.onRefused(refusal);
    this.#end(endingOf(refusal));
  }

  Network_room_roster({ players, watching }: Data<typeof hostActions.room_roster>): void {
    this.#players = players;
    this.#watching = watching;
    this.onRoster(players);
  }

  Network_room_said(said: Data<typeof hostActions.room_said>): void {
    this.#talk.said(said);
  }

  Network_room_emoted(emoted: Data<typeof hostActions.room_emoted>): void {
    this.#talk.emoted(emoted);
  }

  Network_room_unsaid(unsaid: Data<typeof hostActions.room_unsaid>): void {
    this.#talk.unsaid(unsaid);
  }

  Network_room_chat(chat: Data<typeof hostActions.room_chat>): void {
    this.#talk.stands(chat);
  }

  Network_room_guests(guests: Data<typeof hostActions.room_guests>): void {
    this.#guests = guests;
  }

  Network_room_ending(ending: Data<typeof hostActions.room_ending>): void {
    this.#endsIn = ending.in;
    this.onEnding(ending.in);
  }

  /** What was given up may be the word that this player has come along to the game. */
  Network_lost({ direction }: Event<'lost'>): void {
    if (direction === 'sent' && this.#welcome !== undefined) this.#sayEntered(this.#welcome);
  }

  Network_disconnected({ code, message }: Event<'disconnected'>): void {
    this.#end({ code, message: isReason(code) ? reasonText(code) : message });
  }

  Network_error({ code, message, action }: Event<'error'>): void {
    // A host that does not know this word is one of protocol 1 or 2.
    if (action === 'room_join') return this.#breakOff({ code: 'version', message: REASONS.version });
    // An error about an action is a message that the host did not understand; all others end the connecting.
    if (action === undefined) this.#end({ code, message });
  }

  #sayEntered({ epoch }: Welcome): void {
    this.send({ action: 'room_entered', epoch });
  }

  #begin(welcome: Welcome, players: readonly Player[]): void {
    this.#welcome = welcome;
    this.#players = players;
    this.onWelcome(welcome);
    this.onRoster(players);
  }

  /** It is this side that cannot or will not go on. */
  #breakOff(ending: Ending): void {
    this.#end(ending);
    this.connection?.close(ending.code);
  }

  #end(ending: Ending): void {
    if (this.#ended !== undefined) return;
    this.#ended = ending;
    this.onEnded(ending);
  }
}

/**
 * A player's end of a session, on any connection: joins, and keeps who plays and at which seat. A game extends it
 * with a method `Network_{action}` for each of its actions, tied to their schemas by `handles()`.
 */
export class PlayerListener extends handles(hostActions, SessionListener) {
  /** Actions that begin so are the room's; see `handles`. */
  static readonly reservedPrefix = ROOM_PREFIX;
}
