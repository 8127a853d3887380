import type { Cancel, Clock, Frame, Message, SendOptions, Server } from '../net/index.ts';
import type { JoinRequest, Refusal } from './actions.ts';
import { countFrom, freeSeat, full, isHostKey, mismatch, unfit } from './admission.ts';
import { Chat } from './chat.ts';
import { Company } from './company.ts';
import { type GameDefinition, modeOf } from './game.ts';
import { dress, type Look } from './looks.ts';
import { cleanName, uniqueName } from './name.ts';
import { PLACES_PER_ADDRESS, placesFor } from './places.ts';
import type { GameHost, PlayerChannel } from './player-channel.ts';
import { type Doors, RoomChannel } from './room-channel.ts';
import { rosterOf, seated } from './roster.ts';
import { RunningGame } from './running-game.ts';
import { Throttle } from './throttle.ts';

/** How long a connection may last without a join, ms. */
export const JOIN_WITHIN = 10_000;
/** How often everybody is told the round trips of all, ms. */
export const ROSTER_EVERY = 5_000;
/** Between two rosters, whoever comes and goes, ms: ten a second. */
const ROSTER_PAUSE = 100;

export interface RoomOptions {
  /**
   * A secret that proves who the hosting player is: main makes it, and hands it to the host thread and to its own
   * window, which puts it into its `join`. Without one nobody hosts: the room has no player with that right.
   */
  hostKey?: string;
  /** What the game's randomness starts from, an unsigned 32-bit number; drawn unless told. */
  seed?: number;
  /** In which of its modes the first game is played. Default: its first. */
  mode?: string;
  /** Loads another game of this copy, for a hosting player who wants to go on to it. Without it there is only one. */
  games?: (id: string) => Promise<GameDefinition | undefined>;
  /** How many who play or watch may come from one public address. Default {@link PLACES_PER_ADDRESS}; see `placesFor`. */
  placesPerAddress?: number | undefined;
  /** True in development builds, where games may check themselves more thoroughly. Default false. */
  development?: boolean;
}

/** Everybody who plays on this host, or watches: who may come in, where they sit, what they play, who is told what. */
export class Room implements Doors {
  readonly clock: Clock;
  readonly seed: number;
  readonly development: boolean;
  readonly chat: Chat;
  readonly #server: Server<RoomChannel>;
  readonly #hostKey: string | undefined;
  readonly #games: NonNullable<RoomOptions['games']>;
  readonly #placesPerAddress: number;
  readonly #pings: Cancel;
  readonly #rosters: Throttle;
  /** Everybody who has joined, in the order in which they came. */
  readonly #members = new Set<RoomChannel>();
  /** Ends the time to join of each connection that has not joined yet. */
  readonly #awaited = new Map<RoomChannel, Cancel>();
  #running: RunningGame;
  #company: Company;
  #wantedBots = 0;

  /** Takes over the server's `channelClass`, `onConnect` and `onDisconnect`. */
  constructor(server: Server<RoomChannel>, game: GameDefinition, options: RoomOptions = {}) {
    this.clock = server.clock;
    this.seed = options.seed ?? new DataView(server.random(4).slice().buffer).getUint32(0);
    this.development = options.development ?? false;
    this.#server = server;
    this.#hostKey = options.hostKey;
    this.chat = new Chat(this.clock, (message) => this.#tellAll(message));
    this.#games = options.games ?? (async () => undefined);
    this.#placesPerAddress = options.placesPerAddress ?? PLACES_PER_ADDRESS;
    this.#running = new RunningGame(game, modeOf(game, options.mode), 0, this);
    this.#company = new Company(server, game, this.seed);
    this.#rosters = new Throttle(this.clock, ROSTER_PAUSE, () => this.#tellRoster());
    this.#pings = this.clock.every(ROSTER_EVERY, () => this.sendRoster());
    server.channelClass = RoomChannel;
    server.onConnect = (channel) => this.#enter(channel);
    server.onDisconnect = (channel) => this.#left(channel);
  }

  /** The game that is played. */
  get game(): GameDefinition {
    return this.#running.game;
  }

  /** How many games were played here before this one. */
  get epoch(): number {
    return this.#running.epoch;
  }

  /** What the game's `host()` returned. */
  get host(): GameHost {
    return this.#running.host;
  }

  /** Everybody who has joined, those who watch included, as the game sees them. */
  get members(): ReadonlySet<PlayerChannel> {
    return this.#running.members;
  }

  /** Everybody with a seat, by seat, as the game sees them. */
  get players(): PlayerChannel[] {
    return this.#running.players;
  }

  /** Encodes a message once; throws as `sendToAll` of a server does. */
  frame(message: Message): Frame {
    return this.#server.frame(message);
  }

  /**
   * Ends the game and goes on to another one with everybody who is here, over the lines that they have. Who sits
   * keeps the seat if the game has it; whose copy does not have this game in this version is told so, and leaves.
   * @param mode the id of one of its modes; the first unless told, or for one that the game does not have
   */
  play(game: GameDefinition, mode?: string): void {
    this.#sendBotsAway();
    this.#running.stop();
    this.#running = new RunningGame(game, modeOf(game, mode), this.epoch + 1, this);
    this.#company = new Company(this.#server, game, this.seed);
    for (const member of [...this.#members]) {
      const refusal = unfit(member.versions, game);
      if (refusal !== undefined) this.#turnAway(member, refusal);
    }
    for (const member of this.#members)
      if (member.seat !== null && member.seat >= game.seats) member.seat = null;
    for (const member of this.#members) member.seat ??= this.#freeSeat(member.isHost) ?? null;
    const watching = [...this.#members].filter(({ seat }) => seat === null);
    for (const member of watching.slice(game.spectators ?? 0)) this.#turnAway(member, full(game));
    for (const member of [...this.#members]) this.#welcome(member, member.seat);
    this.sendRoster();
    this.#balanceBots();
  }

  /** Lets a player in, or says why not. For channels. */
  join(channel: RoomChannel, request: JoinRequest): void {
    if (channel.hasJoined) return;
    const isBot = request.bot !== undefined && channel.addr.port === 0;
    const refusal = mismatch(request, this.game);
    if (refusal !== undefined) return this.#refuse(channel, refusal);
    const places = placesFor(channel.addr, this.game.seats, this.#placesPerAddress);
    if (countFrom(channel, this.#members) >= places)
      return this.#refuse(channel, { reason: 'address', places });
    const isHost = isHostKey(request.hostKey, this.#hostKey);
    const seat = this.#freeSeat(isHost) ?? (isBot ? undefined : this.#seatOfABot());
    if (seat === undefined && (isBot || this.#watching >= (this.game.spectators ?? 0))) {
      return this.#refuse(channel, full(this.game));
    }
    this.#stopWaiting(channel);
    channel.hasJoined = true;
    channel.versions = request.versions;
    channel.epoch = this.epoch;
    channel.bot = isBot ? request.bot : undefined;
    channel.isHost = isHost;
    channel.wish = request.look;
    channel.name = uniqueName(
      cleanName(request.name),
      [...this.#members].map((member) => member.name),
    );
    this.#members.add(channel);
    this.#welcome(channel, seat ?? null);
    this.chat.bringUpToDate(channel);
    this.sendRoster();
    this.#balanceBots();
  }

  /** Sends the player at a seat away. The host stays: whoever hosts ends the game by leaving. */
  kick(seat: number): void {
    const member = seated(this.#members).find((candidate) => candidate.seat === seat);
    if (member === undefined || member.isHost) return;
    if (member.bot !== undefined) this.#wantedBots = Math.max(0, this.#company.size - 1);
    member.close('kicked');
  }

  /** Goes on to the game of that id, if this copy has it. For channels. */
  async change(id: string, mode?: string): Promise<void> {
    const game = await this.#games(id);
    if (game !== undefined && !this.#running.isOver) this.play(game, mode);
  }

  /** Makes it so many bots, as far as there are seats. A person who comes later takes the seat of a bot. */
  setBots(count: number): void {
    this.#wantedBots = this.game.createBot === undefined ? 0 : count;
    this.#balanceBots();
  }

  /** Dresses a player anew, in what they wish or comes closest. For channels. */
  changeLook(channel: RoomChannel, look: Look): void {
    channel.wish = look;
    dress(channel, this.#members);
    this.sendRoster();
  }

  /** A player is back after an interruption. For channels. */
  resumed(channel: RoomChannel): void {
    this.#running.resume(channel);
  }

  /** Tells somebody what is played, and where they sit. For channels. */
  sendWelcome(channel: RoomChannel): void {
    const { seat } = channel;
    const { id, version } = this.game;
    const { epoch, mode } = this.#running;
    const players = rosterOf(this.#members);
    channel.send({ action: 'room_welcome', seat, game: id, mode, version, epoch, players });
  }

  /** Tells everybody who is here, soon. Called after each change, and now and then for the round trips. */
  sendRoster(): void {
    this.#rosters.ask();
  }

  #tellRoster(): void {
    const players = rosterOf(this.#members);
    this.#tellAll({ action: 'room_roster', players, watching: this.#watching }, { replaces: 'room_roster' });
  }

  #tellAll(message: Message, options?: SendOptions): void {
    const frame = this.frame(message);
    for (const member of [...this.#members]) member.sendFrame(frame, options);
  }

  /** Ends the game. Closing the connections is the server's part. */
  stop(): void {
    this.#pings();
    // Whoever leaves from now on leaves no seat to fill.
    this.#wantedBots = 0;
    this.#company.stop();
    this.#running.stop();
  }

  get #watching(): number {
    return [...this.#members].filter((member) => member.seat === null).length;
  }

  #enter(channel: RoomChannel): void {
    channel.doors = this;
    this.#awaited.set(
      channel,
      this.clock.after(JOIN_WITHIN, () => channel.close('join-timeout')),
    );
  }

  /** A connection has joined or is gone: its time to join no longer runs. */
  #stopWaiting(channel: RoomChannel): void {
    this.#awaited.get(channel)?.();
    this.#awaited.delete(channel);
  }

  #left(channel: RoomChannel): void {
    this.#stopWaiting(channel);
    if (!this.#members.delete(channel)) return;
    this.#running.leave(channel);
    this.#seatWhoWaits();
    this.sendRoster();
    if (channel.bot === undefined) this.#balanceBots();
    else this.#company.dismiss(channel.bot);
  }

  #welcome(channel: RoomChannel, seat: number | null): void {
    channel.seat = seat;
    if (seat !== null && channel.look === undefined) dress(channel, this.#members);
    this.sendWelcome(channel);
    this.#running.join(channel);
  }

  #refuse(channel: RoomChannel, refusal: Refusal): void {
    channel.send({ action: 'room_refused', ...refusal });
    channel.close(refusal.reason);
  }

  /** Refuses somebody who was in, without any of what follows when somebody leaves. */
  #turnAway(member: RoomChannel, refusal: Refusal): void {
    this.#members.delete(member);
    this.#refuse(member, refusal);
  }

  /** The first seat that nobody has. Seat 0 is kept for the hosting player, who may come after a quick guest. */
  #freeSeat(isHost = false): number | undefined {
    const isKept =
      this.#hostKey !== undefined && !isHost && ![...this.#members].some((member) => member.isHost);
    return freeSeat(this.#members, this.game.seats, isKept ? 1 : 0);
  }

  /** Frees the seat of the bot that came last. */
  #seatOfABot(): number | undefined {
    seated(this.#members)
      .findLast((member) => member.bot !== undefined)
      ?.close('full');
    return this.#freeSeat();
  }

  /** Who has watched longest gets the seat that became free. */
  #seatWhoWaits(): void {
    for (const member of this.#members) {
      if (member.seat !== null) continue;
      const seat = this.#freeSeat();
      if (seat === undefined) return;
      this.#welcome(member, seat);
    }
  }

  /** Before another game is played: bots belong to their game. As many come back. */
  #sendBotsAway(): void {
    for (const member of [...this.#members]) {
      if (member.bot === undefined) continue;
      this.#running.leave(member);
      this.#members.delete(member);
      member.close('left');
    }
    this.#company.stop();
  }

  #balanceBots(): void {
    const people = seated(this.#members).filter((member) => member.bot === undefined).length;
    this.#company.resize(Math.min(this.#wantedBots, this.game.seats - people));
  }
}
