/**
 * Everybody counts to twenty together, and nobody may say two numbers in a row.
 *
 * A game at the level of actions: players send what they do, the host says what became of it. Each action is declared
 * once, as a schema; a method `Network_<action>` handles it, and gets only messages that fit.
 */
import { z } from 'zod';
import { type Data, handles, type Message } from '../../../../../src/shared/net/index.ts';
import {
  type GameDefinition,
  type GameHost,
  type GameRoom,
  PlayerChannel,
  PlayerListener,
} from '../../../../../src/shared/session/index.ts';
import { about } from './about.ts';

export const GOAL = 20;

const number = z.int().min(0).max(GOAL);

/** From a player to the host. It names the number, so that of two who say it at once only the first counts. */
const toHost = { count: z.object({ number }) };
/** From the host to everybody. `seat`: who said it; null while nobody has. */
const toPlayers = { counted: z.object({ number, seat: z.int().min(0).max(255).nullable() }) };

/** What is true: one for all players, on the host. */
class Counting implements GameHost {
  readonly #room: GameRoom;
  readonly #said = new Map<number, number>();
  #number = 0;
  #seat: number | null = null;

  constructor(room: GameRoom) {
    this.#room = room;
  }

  /** Whoever comes late is told how things stand, like everybody at the beginning. */
  join(player: PlayerChannel): void {
    player.send(this.#state());
  }

  /** Whoever's line was down for long may have missed something. */
  resume(player: PlayerChannel): void {
    player.send(this.#state());
  }

  leave({ seat }: PlayerChannel): void {
    if (seat === null) return;
    this.#said.delete(seat);
    // The next one at this seat may count at once.
    if (this.#seat === seat) this.#seat = null;
  }

  /** Only the host decides. Whoever watches has no seat. */
  count({ seat }: PlayerChannel, said: number): void {
    if (seat === null || seat === this.#seat || said !== this.#number + 1) return;
    this.#number = said;
    this.#seat = seat;
    this.#said.set(seat, (this.#said.get(seat) ?? 0) + 1);
    this.#room.sendToAll(this.#state());
    if (said === GOAL) this.#room.finish(this.#ranking());
  }

  #state(): Message {
    return { action: 'counted', number: this.#number, seat: this.#seat };
  }

  /** Shown in the lobby, to which everybody goes then. Best first. */
  #ranking() {
    return [...this.#said].map(([seat, score]) => ({ seat, score })).sort((a, b) => b.score - a.score);
  }
}

/** One player, as the host sees them. */
class NewGameChannel extends PlayerChannel<Counting> {
  Network_count({ number }: Data<typeof toHost.count>): void {
    this.room.host.count(this, number);
  }
}

/** A player's own side. The view reads what it knows. */
class Listener extends PlayerListener {
  /** How far everybody has come. */
  number = 0;
  /** Who said that number; null for nobody. */
  last: number | null = null;

  Network_counted({ number, seat }: Data<typeof toPlayers.counted>): void {
    this.number = number;
    this.last = seat;
  }

  get mayCount(): boolean {
    return this.seat !== null && this.seat !== this.last && this.number < GOAL;
  }

  count(): void {
    if (this.mayCount) this.send({ action: 'count', number: this.number + 1 });
  }

  /** A recording begins with what was said before it. */
  override checkpoint(): Message[] {
    return [...super.checkpoint(), { action: 'counted', number: this.number, seat: this.last }];
  }
}

export const NewGameListener = handles(toPlayers, Listener);

export const game: GameDefinition = {
  ...about,
  channelClass: handles(toHost, NewGameChannel),
  host: (room) => new Counting(room),
};
