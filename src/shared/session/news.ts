import type { Cancel, Clock, Frame, Message, SendOptions } from '../net/index.ts';
import type { GuestList } from './guest-list.ts';
import type { Members } from './members.ts';
import type { RoomChannel } from './room-channel.ts';
import type { Stage } from './stage.ts';
import { Throttle } from './throttle.ts';

/** How often everybody is told the round trips of all, ms. */
export const ROSTER_EVERY = 5_000;
/** How long before the end of a game everybody is told of it, ms: time to say goodbye, and not to wait for it. */
export const ENDS_IN = 3_000;
/** Between two rosters, whoever comes and goes, ms: ten a second. */
const ROSTER_PAUSE = 100;

/** What a room tells its members about itself: what is played, who is here, and whom the host lets in. */
export class News {
  readonly #stage: Stage;
  readonly #members: Members;
  readonly #frame: (message: Message) => Frame;
  readonly #rosters: Throttle;
  readonly #pings: Cancel;
  #isStopped = false;
  #isEnding = false;

  /** @param frame encodes a message once, for everybody */
  constructor(clock: Clock, stage: Stage, members: Members, frame: (message: Message) => Frame) {
    this.#stage = stage;
    this.#members = members;
    this.#frame = frame;
    this.#rosters = new Throttle(clock, ROSTER_PAUSE, () => this.#tellRoster());
    this.#pings = clock.every(ROSTER_EVERY, () => this.sendRoster());
  }

  /** Tells somebody what is played, and where they sit. */
  sendWelcome(channel: RoomChannel): void {
    const { game, mode, epoch, running, last } = this.#stage;
    const playing = running !== undefined && !channel.isWaiting;
    channel.send({
      action: 'room_welcome',
      seat: channel.seat,
      game: game.id,
      mode,
      version: game.version,
      epoch,
      playing,
      players: this.#members.roster,
      last: playing ? undefined : last,
    });
  }

  /**
   * Tells everybody who is here, soon. Called after each change, and now and then for the round trips. Not when it is all
   * over: what end screens show is who was there, and not who was told goodbye first.
   */
  sendRoster(): void {
    if (!this.#isStopped) this.#rosters.ask();
  }

  /** Tells everybody that the host is about to end the game, once. */
  announceEnd(): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    this.tellAll({ action: 'room_ending', in: ENDS_IN });
  }

  /** Tells who hosts whom they let in. @param players how many may play */
  tellGuests({ isLocked, bans }: GuestList, players: number): void {
    const message = { action: 'room_guests', locked: isLocked, players, bans };
    for (const member of this.#members) if (member.isHost) member.send(message);
  }

  tellAll(message: Message, options?: SendOptions): void {
    const frame = this.#frame(message);
    for (const member of this.#members) member.sendFrame(frame, options);
  }

  /** It is all over. */
  stop(): void {
    this.#isStopped = true;
    this.#pings();
  }

  #tellRoster(): void {
    const { roster: players, watching } = this.#members;
    const message = { action: 'room_roster', players, watching: watching.length };
    this.tellAll(message, { replaces: 'room_roster' });
  }
}
