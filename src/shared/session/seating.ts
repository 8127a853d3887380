import type { Refusal } from './actions.ts';
import { full, unfit } from './admission.ts';
import type { Company } from './company.ts';
import type { GameDefinition } from './game.ts';
import type { Members } from './members.ts';
import type { RoomChannel } from './room-channel.ts';

/** What is played, as far as it decides who may sit. */
export interface Played {
  readonly game: GameDefinition;
  /** Whether a game is played that takes nobody in. */
  readonly isClosed: boolean;
}

/** Who plays and who watches: so many seats as the game has and the host wants, for people first, then for bots. */
export class Seating {
  readonly #played: Played;
  readonly #members: Members;
  readonly #companyFor: (game: GameDefinition) => Company;
  readonly #welcome: (member: RoomChannel, seat: number) => void;
  #company: Company;
  #wantedBots = 0;

  /**
   * @param companyFor makes the bots of a game
   * @param welcome gives a seat to somebody who has watched until now
   */
  constructor(
    played: Played,
    members: Members,
    companyFor: (game: GameDefinition) => Company,
    welcome: (member: RoomChannel, seat: number) => void,
  ) {
    this.#played = played;
    this.#members = members;
    this.#companyFor = companyFor;
    this.#welcome = welcome;
    this.#company = companyFor(played.game);
  }

  /** How many may play. */
  get capacity(): number {
    return Math.min(this.#played.game.seats, this.#members.limit);
  }

  /** Whether one more may be here without a seat: who waits for the end of a game may have one then. */
  get hasPlaceToWatch(): boolean {
    const { seats, spectators = 0 } = this.#played.game;
    return this.#played.isClosed
      ? this.#members.size < seats + spectators
      : this.#members.watching.length < spectators;
  }

  /** A seat for who comes; a person gets that of the bot that came last, when all are taken. */
  seatFor(channel: RoomChannel, isBot: boolean): number | undefined {
    const { seats } = this.#played.game;
    const free = this.#members.freeSeat(seats, channel);
    if (free !== undefined || isBot) return free;
    this.#members.bots.at(-1)?.close('full');
    return this.#members.freeSeat(seats, channel);
  }

  /** Who has watched longest gets the seat that became free. */
  seatWhoWaits(): void {
    if (this.#played.isClosed) return;
    for (const member of this.#members.watching) {
      const seat = this.#members.freeSeat(this.#played.game.seats, member);
      if (seat === undefined) return;
      this.#welcome(member, seat);
    }
  }

  /** Everybody who is here gets a seat or a place to watch, or has to go. Bots make room for people. */
  seatAll(): void {
    const { seats, spectators = 0 } = this.#played.game;
    const free = this.capacity - [...this.#members].filter(({ bot }) => bot === undefined).length;
    for (const bot of this.#members.bots.slice(Math.max(0, free))) bot.close('full');
    this.#members.seatAll(seats);
    for (const member of this.#members.watching.slice(spectators)) this.#turnAway(member, full(seats));
  }

  /** Before another game is chosen: bots belong to their game. As many come back. */
  sendBotsAway(): void {
    for (const member of this.#members.bots) {
      this.#members.delete(member);
      member.close('left');
    }
    this.#company.stop();
  }

  /** Another game was chosen: it has bots of its own, and who cannot play it leaves. */
  changeGame(): void {
    const { game } = this.#played;
    this.#company = this.#companyFor(game);
    for (const member of this.#members) {
      const refusal = unfit(member.versions, game);
      if (refusal !== undefined) this.#turnAway(member, refusal);
    }
  }

  /** Makes it so many bots, as far as there are seats. A person who comes later takes the seat of a bot. */
  setBots(count: number): void {
    this.#wantedBots = this.#played.game.createBot === undefined ? 0 : count;
    this.balanceBots();
  }

  /** No other bot comes for one that is sent away. */
  wantOneBotLess(): void {
    this.#wantedBots = Math.max(0, this.#company.size - 1);
  }

  /** As many bots as are wanted, and as there are seats that no person has. */
  balanceBots(): void {
    const free = Math.max(0, this.capacity - this.#members.people.length);
    this.#company.resize(Math.min(this.#wantedBots, free));
  }

  /** Somebody is gone: a bot may come for a person, none for a bot. */
  left({ bot }: RoomChannel): void {
    if (bot === undefined) this.balanceBots();
    else this.#company.dismiss(bot);
  }

  /** Whoever leaves from now on leaves no seat to fill. */
  stop(): void {
    this.#wantedBots = 0;
    this.#company.stop();
  }

  /** Refuses somebody who was in, without any of what follows when somebody leaves. */
  #turnAway(member: RoomChannel, refusal: Refusal): void {
    this.#members.delete(member);
    member.refuse(refusal);
  }
}
