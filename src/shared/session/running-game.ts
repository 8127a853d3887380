import type { Clock, Frame, Message } from '../net/index.ts';
import type { Ranked } from './actions.ts';
import type { GameDefinition } from './game.ts';
import {
  type FinalScore,
  type GameHost,
  type GameRoom,
  type Member,
  PlayerChannel,
} from './player-channel.ts';
import type { RoomChannel } from './room-channel.ts';

/** What a running game needs of the room it is played in. */
export interface Surroundings {
  readonly clock: Clock;
  readonly seed: number;
  readonly development: boolean;
  frame(message: Message): Frame;
  /** Its match is over. */
  finished(game: RunningGame, ranking: Ranked[]): void;
}

/** One game that a room plays, from its start until everybody goes back to the lobby or on to another one. */
export class RunningGame implements GameRoom {
  readonly game: GameDefinition;
  readonly mode: string | undefined;
  /** The number of this game in its room, from 0. */
  readonly epoch: number;
  readonly clock: Clock;
  readonly seed: number;
  readonly development: boolean;
  readonly host: GameHost;
  readonly #room: Surroundings;
  readonly #players = new Map<RoomChannel, PlayerChannel>();
  #isOver = false;

  /** Starts at once. */
  constructor(game: GameDefinition, mode: string | undefined, epoch: number, room: Surroundings) {
    this.game = game;
    this.mode = mode;
    this.epoch = epoch;
    this.clock = room.clock;
    // Another one for each game of a room: nobody plays the same match twice.
    this.seed = (room.seed + Math.imul(epoch, 0x9e3779b1)) >>> 0;
    this.development = room.development;
    this.#room = room;
    this.host = game.host?.(this) ?? {};
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get members(): ReadonlySet<PlayerChannel> {
    return new Set(this.#players.values());
  }

  get players(): PlayerChannel[] {
    return [...this.#players.values()]
      .filter(({ seat }) => seat !== null)
      .sort((a, b) => Number(a.seat) - Number(b.seat));
  }

  frame(message: Message): Frame {
    return this.#room.frame(message);
  }

  sendToAll(message: Message, options: { except?: PlayerChannel; replaces?: string } = {}): void {
    if (this.#isOver) return;
    const frame = this.frame(message);
    for (const player of [...this.#players.values()])
      if (player !== options.except) player.sendFrame(frame, options);
  }

  finish(ranking: readonly FinalScore[] = []): void {
    const names = new Map(this.players.map(({ seat, name }) => [seat, name]));
    const ranked = ranking.flatMap(({ seat, score }) => {
      const name = names.get(seat);
      return name === undefined ? [] : [{ seat, name, score: Number.isFinite(score) ? score : 0 }];
    });
    // The game is in the middle of something: it ends when that is done.
    this.clock.after(0, () => this.#room.finished(this, ranked));
  }

  /** Makes the game's end of somebody who may play or watch, and has been told so. Again, when a seat is new. */
  join(channel: RoomChannel): void {
    channel.player ??= this.#createPlayer(channel);
    this.#players.set(channel, channel.player);
    this.host.join?.(channel.player);
  }

  /** The player of `before` goes on as `channel`: the same person, with an app that knows nothing of the game yet. */
  replace(before: RoomChannel, channel: RoomChannel): void {
    const player = this.#players.get(before);
    if (player === undefined || this.host.rejoin === undefined) {
      this.leave(before);
      return this.join(channel);
    }
    this.#players.delete(before);
    channel.player = this.#createPlayer(channel);
    this.#players.set(channel, channel.player);
    this.host.rejoin(channel.player, player);
  }

  leave(channel: RoomChannel): void {
    const player = this.#players.get(channel);
    this.#players.delete(channel);
    if (player !== undefined) this.host.leave?.(player);
  }

  resume(channel: RoomChannel): void {
    const player = this.#players.get(channel);
    if (player !== undefined) this.host.resume?.(player);
  }

  /** Ends the game. Nothing that is left of it sends anything any more. */
  stop(): void {
    if (this.#isOver) return;
    this.host.stop?.();
    this.#isOver = true;
    for (const channel of this.#players.keys()) channel.player = undefined;
  }

  #createPlayer(channel: RoomChannel): PlayerChannel {
    // The game's class takes the room of its own game, which is this one.
    const type = (this.game.channelClass ?? PlayerChannel) as new (
      room: GameRoom,
      member: Member,
    ) => PlayerChannel;
    return new type(this, channel);
  }
}
