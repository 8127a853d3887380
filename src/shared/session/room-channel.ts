import { Channel, type Data, handles, type Message, type Receiver } from '../net/index.ts';
import { isRoomAction, type JoinRequest, playerActions, type Refusal } from './actions.ts';
import { otherProtocol } from './admission.ts';
import type { Chat } from './chat.ts';
import type { Look, Wearer } from './looks.ts';
import type { Member, PlayerChannel } from './player-channel.ts';

/** What a room does for its channels. */
export interface Doors {
  /** Counts lobbies and games; what is said about an older one is not heard any more. */
  readonly epoch: number;
  readonly chat: Chat;
  join(channel: RoomChannel, request: JoinRequest): void;
  kick(seat: number, byAddress: boolean): void;
  unban(ban: number): void;
  lock(isLocked: boolean): void;
  limit(players: number): void;
  setBots(count: number): void;
  choose(game: string, mode?: string): unknown;
  ready(channel: RoomChannel, isReady: boolean): void;
  start(): void;
  toLobby(): void;
  changeLook(channel: RoomChannel, look: Look): void;
  announceEnd(): void;
  resumed(channel: RoomChannel): void;
  sendWelcome(channel: RoomChannel): void;
  sendRoster(): void;
}

/** How copies of protocol 1 and 2 ask to be let in. */
const OLD_JOIN = 'join';

/** Where messages go that are about a game that is over. */
const NOBODY: Receiver = { networkReceived: () => undefined };

class SessionChannel extends Channel implements Member, Wearer {
  /** The room that this player came to. */
  doors!: Doors;
  /** The player in the game that is played now; undefined before joining. */
  player: PlayerChannel | undefined;
  /** The games that this player's copy has, with their versions. */
  versions: Readonly<Record<string, number>> = {};
  /** False until the host has let the player in: before that nothing but `room_join` is heard. */
  hasJoined = false;
  /** The epoch of the game that the player's messages are about. */
  epoch = 0;
  seat: number | null = null;
  name = '';
  isHost = false;
  /** Who the player has proved to be; undefined for bots, and for who has not. */
  identity: string | undefined;
  /** The number of a player without a person; undefined for people. */
  bot: number | undefined;
  isUnstable = false;
  wish: Look | undefined;
  look: Look | undefined;
  /** Whether the player has said so in the lobby. */
  isReady = false;
  /** Whether the player came while a game was played that takes nobody in, and waits in the lobby. */
  isWaiting = false;

  override get isSettled(): boolean {
    return this.hasJoined;
  }

  override admits(action: string): boolean {
    return this.hasJoined || action === 'room_join' || action === OLD_JOIN;
  }

  /** The session's own actions are the room's, all others the game's. */
  override receiver(action: string): Receiver {
    if (isRoomAction(action) || this.player === undefined) return this;
    return this.epoch === this.doors.epoch ? this.player : NOBODY;
  }

  override networkReceived({ action, protocol }: Message): void {
    if (action === OLD_JOIN && !this.hasJoined) this.#refuseOld(protocol);
  }

  Network_room_join(request: JoinRequest): void {
    this.doors.join(this, request);
  }

  Network_room_entered({ epoch }: Data<typeof playerActions.room_entered>): void {
    this.epoch = epoch;
  }

  Network_room_kick({ seat, address }: Data<typeof playerActions.room_kick>): void {
    if (this.isHost) this.doors.kick(seat, address);
  }

  Network_room_unban({ ban }: Data<typeof playerActions.room_unban>): void {
    if (this.isHost) this.doors.unban(ban);
  }

  Network_room_lock({ locked }: Data<typeof playerActions.room_lock>): void {
    if (this.isHost) this.doors.lock(locked);
  }

  Network_room_limit({ players }: Data<typeof playerActions.room_limit>): void {
    if (this.isHost) this.doors.limit(players);
  }

  Network_room_bots({ count }: Data<typeof playerActions.room_bots>): void {
    if (this.isHost) this.doors.setBots(count);
  }

  Network_room_choose({ game, mode }: Data<typeof playerActions.room_choose>): unknown {
    return this.isHost ? this.doors.choose(game, mode) : undefined;
  }

  Network_room_ready({ ready }: Data<typeof playerActions.room_ready>): void {
    this.doors.ready(this, ready);
  }

  Network_room_start(): void {
    if (this.isHost) this.doors.start();
  }

  Network_room_lobby(): void {
    if (this.isHost) this.doors.toLobby();
  }

  Network_room_look(look: Data<typeof playerActions.room_look>): void {
    this.doors.changeLook(this, look);
  }

  Network_room_say({ chat }: Data<typeof playerActions.room_say>): void {
    this.doors.chat.say(this, chat);
  }

  Network_room_emote({ emote }: Data<typeof playerActions.room_emote>): void {
    this.doors.chat.emote(this, emote);
  }

  Network_room_chat({ on }: Data<typeof playerActions.room_chat>): void {
    if (this.isHost) this.doors.chat.switchTo(on);
  }

  Network_room_end(): void {
    if (this.isHost) this.doors.announceEnd();
  }

  override onSuspend(): unknown {
    this.#setUnstable(true);
    return this.player?.onSuspend();
  }

  override onResume(): unknown {
    this.#setUnstable(false);
    if (this.hasJoined) this.doors.resumed(this);
    return this.player?.onResume();
  }

  override onUnstable(silentFor: number): unknown {
    this.#setUnstable(true);
    return this.player?.onUnstable(silentFor);
  }

  override onStable(): unknown {
    this.#setUnstable(false);
    return this.player?.onStable();
  }

  override onLost(count: number, direction: 'sent' | 'received'): unknown {
    // What was given up may be the word that another game has begun, or that there is a seat.
    if (direction === 'sent' && this.hasJoined) {
      this.doors.sendWelcome(this);
      this.doors.chat.bringUpToDate(this);
    }
    return this.player?.onLost(count, direction);
  }

  override onError(error: unknown, message?: Message): unknown {
    return this.player === undefined ? super.onError(error, message) : this.player.onError(error, message);
  }

  /** From now on this is a member's. @param epoch of the game that runs now, or of the lobby */
  admit({ versions, look }: JoinRequest, epoch: number): void {
    this.hasJoined = true;
    this.versions = versions;
    this.epoch = epoch;
    this.wish = look;
  }

  /** Goes on where the same person's connection before this one was. */
  takeAfter(before: SessionChannel): void {
    this.wish ??= before.wish;
    this.look = before.look;
    this.seat = before.seat;
    this.isReady = before.isReady;
    this.isWaiting = before.isWaiting;
  }

  /** Tells why this player may not come in, or may not stay, and hangs up. */
  refuse(refusal: Refusal): void {
    this.send({ action: 'room_refused', ...refusal });
    this.close(refusal.reason);
  }

  /** In words that such a copy understands. */
  #refuseOld(protocol: unknown): void {
    const yours = typeof protocol === 'number' && Number.isInteger(protocol) ? protocol : 0;
    this.send({ action: 'refused', ...otherProtocol(yours) });
    this.close('version');
  }

  #setUnstable(isUnstable: boolean): void {
    if (this.isUnstable === isUnstable) return;
    this.isUnstable = isUnstable;
    if (this.hasJoined) this.doors.sendRoster();
  }
}

/** One connection to a room, whatever is played there: joins, and hands a game's messages to that game. */
export class RoomChannel extends handles(playerActions, SessionChannel) {}
