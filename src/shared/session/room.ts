import type { Cancel, Clock, Frame, Message, SendOptions, Server } from '../net/index.ts';
import type { JoinRequest, LastMatch, Ranked, Refusal } from './actions.ts';
import { full, isHostKey, mismatch, unfit } from './admission.ts';
import { Chat } from './chat.ts';
import { Company } from './company.ts';
import { type GameDefinition, modeOf } from './game.ts';
import { GuestList } from './guest-list.ts';
import { identityOf, type Verify } from './identity.ts';
import { dress, type Look } from './looks.ts';
import { Members } from './members.ts';
import { PLACES_PER_ADDRESS, placesFor } from './places.ts';
import type { GameHost, Member } from './player-channel.ts';
import { type Doors, RoomChannel } from './room-channel.ts';
import { RunningGame } from './running-game.ts';
import { Throttle } from './throttle.ts';

/** How long a connection may last without a join, ms. */
export const JOIN_WITHIN = 10_000;
/** How often everybody is told the round trips of all, ms. */
export const ROSTER_EVERY = 5_000;
/** How long before the end of a game everybody is told of it, ms: time to say goodbye, and not to wait for it. */
export const ENDS_IN = 3_000;
/** Between two rosters, whoever comes and goes, ms: ten a second. */
const ROSTER_PAUSE = 100;

export interface RoomOptions {
  /**
   * A secret that proves who the hosting player is: main makes it, and hands it to the host thread and to its own
   * window, which puts it into its `join`. Without one nobody hosts: the room has no player with that right, and a game
   * begins as soon as more than half of those with a seat are ready.
   */
  hostKey?: string;
  /** What the game's randomness starts from, an unsigned 32-bit number; drawn unless told. */
  seed?: number;
  /** Checks who players prove to be. Without it nobody is known again: every player is a stranger. */
  verify?: Verify | undefined;
  /** In which of its modes the first game is played. Default: its first. */
  mode?: string;
  /** Loads another game of this copy, for a hosting player who chooses it. Without it there is only one. */
  games?: (id: string) => Promise<GameDefinition | undefined>;
  /** How many who play or watch may come from one public address. Default {@link PLACES_PER_ADDRESS}; see `placesFor`. */
  placesPerAddress?: number | undefined;
  /** True in development builds, where games may check themselves more thoroughly. Default false. */
  development?: boolean;
}

/**
 * Everybody who plays on this host, or watches: who may come in, where they sit, what they play, who is told what. A
 * room is either a lobby, where a game is chosen and nothing runs, or plays that game; see `docs/adr/0007`.
 */
export class Room implements Doors {
  readonly clock: Clock;
  readonly seed: number;
  readonly development: boolean;
  readonly chat: Chat;
  readonly #server: Server<RoomChannel>;
  readonly #verify: Verify | undefined;
  readonly #hostKey: string | undefined;
  readonly #games: NonNullable<RoomOptions['games']>;
  readonly #placesPerAddress: number;
  readonly #pings: Cancel;
  readonly #rosters: Throttle;
  readonly #members: Members;
  /** Ends the time to join of each connection that has not joined yet. */
  readonly #awaited = new Map<RoomChannel, Cancel>();
  #game: GameDefinition;
  #mode: string | undefined;
  #epoch = 0;
  /** Undefined in the lobby. */
  #running: RunningGame | undefined;
  #last: LastMatch | undefined;
  #company: Company;
  #wantedBots = 0;
  readonly #guests = new GuestList();
  #isStopped = false;
  #isEnding = false;

  /** Takes over the server's `channelClass`, `onConnect` and `onDisconnect`. */
  constructor(server: Server<RoomChannel>, game: GameDefinition, options: RoomOptions = {}) {
    this.clock = server.clock;
    this.seed = options.seed ?? new DataView(server.random(4).slice().buffer).getUint32(0);
    this.development = options.development ?? false;
    this.#server = server;
    this.#hostKey = options.hostKey;
    this.#verify = options.verify;
    this.chat = new Chat(this.clock, (message) => this.#tellAll(message));
    this.#members = new Members(options.hostKey !== undefined);
    this.#games = options.games ?? (async () => undefined);
    this.#placesPerAddress = options.placesPerAddress ?? PLACES_PER_ADDRESS;
    this.#game = game;
    this.#mode = modeOf(game, options.mode);
    if (game.starts === 'at once') this.#running = this.#run();
    this.#company = new Company(server, game, this.seed);
    this.#rosters = new Throttle(this.clock, ROSTER_PAUSE, () => this.#tellRoster());
    this.#pings = this.clock.every(ROSTER_EVERY, () => this.sendRoster());
    server.channelClass = RoomChannel;
    server.onConnect = (channel) => this.#enter(channel);
    server.onDisconnect = (channel) => this.#left(channel);
  }

  /** The game that is played, or in the lobby the one that will be. */
  get game(): GameDefinition {
    return this.#game;
  }

  /** The id of the mode in which it is played; undefined for a game without modes. */
  get mode(): string | undefined {
    return this.#mode;
  }

  /** How many lobbies and games there were here before this one. */
  get epoch(): number {
    return this.#epoch;
  }

  /** What the running game's `host()` returned; undefined in the lobby. */
  get host(): GameHost | undefined {
    return this.#running?.host;
  }

  /** Everybody who has joined, those who watch included. */
  get members(): ReadonlySet<Member> {
    return this.#members.all;
  }

  /** Everybody with a seat, by seat. */
  get players(): readonly Member[] {
    return this.#members.seated;
  }

  /** Encodes a message once; throws as `sendToAll` of a server does. */
  frame(message: Message): Frame {
    return this.#server.frame(message);
  }

  /** The chosen game begins, with everybody who is here. Does nothing while one is played. */
  start(): void {
    if (this.#running !== undefined || this.#isStopped) return;
    this.#epoch += 1;
    this.#running = this.#run();
    this.#welcomeAll();
  }

  /** Ends the game; everybody is in the lobby together. Does nothing there. */
  toLobby(): void {
    if (this.#running === undefined || this.#isStopped) return;
    this.#endGame();
    this.#epoch += 1;
    this.#seatAll();
    this.#welcomeAll();
    this.#balanceBots();
  }

  /**
   * Ends the game, if one is played, and begins another one with everybody who is here, over the lines that they have.
   * Who sits keeps the seat if the game has it; whose copy does not have this game in this version is told so, and leaves.
   * @param mode the id of one of its modes; the first unless told, or for one that the game does not have
   */
  play(game: GameDefinition, mode?: string): void {
    this.#endGame();
    this.#take(game, mode);
    this.start();
    this.#balanceBots();
  }

  /** Chooses what is played next. Does nothing while a game is played, or for one that this copy does not have. */
  async choose(id: string, mode?: string): Promise<void> {
    const game = id === this.#game.id ? this.#game : await this.#games(id);
    if (game === undefined || this.#running !== undefined || this.#isStopped) return;
    this.#take(game, mode);
    this.#welcomeAll();
    this.#tellGuests();
    this.#balanceBots();
  }

  /** The match is over. For games: see `GameRoom.finish`. */
  finished(game: RunningGame, ranking: Ranked[]): void {
    if (game !== this.#running) return;
    this.#last = { game: this.#game.id, ...(this.#mode !== undefined && { mode: this.#mode }), ranking };
    this.toLobby();
  }

  /** A player says in the lobby whether they are ready. For channels. */
  ready(channel: RoomChannel, isReady: boolean): void {
    if (this.#running !== undefined || channel.isReady === isReady) return;
    channel.isReady = isReady;
    this.sendRoster();
    this.#startWhenReady();
  }

  /** Lets a player in, or says why not. For channels. */
  join(channel: RoomChannel, request: JoinRequest): void {
    if (channel.hasJoined) return;
    const isBot = request.bot !== undefined && channel.addr.port === 0;
    const refusal = mismatch(request, this.game);
    if (refusal !== undefined) return this.#refuse(channel, refusal);
    const identity = identityOf(request, channel.sessionId, this.#verify);
    if (identity === 'forged') return this.#refuse(channel, { reason: 'identity' });
    const isHost = isHostKey(request.hostKey, this.#hostKey);
    const before = isHost ? undefined : this.#members.known(identity?.key);
    const unwanted = this.#guests.refusal(identity?.key, channel.addr, before !== undefined || isBot);
    if (unwanted !== undefined && !isHost) return this.#refuse(channel, unwanted);
    channel.isHost = isHost;
    channel.identity = identity?.key;
    if (before !== undefined) return this.#takeOver(channel, before, request);
    const places = placesFor(channel.addr, this.game.seats, this.#placesPerAddress);
    if (this.#members.countFrom(channel) >= places)
      return this.#refuse(channel, { reason: 'address', places });
    channel.isWaiting = this.#isClosed;
    const seat = channel.isWaiting ? undefined : this.#seatFor(channel, isBot);
    if (seat === undefined && (isBot || !this.#hasPlaceToWatch)) {
      return this.#refuse(channel, full(this.#capacity));
    }
    channel.bot = isBot ? request.bot : undefined;
    this.#admit(channel, request);
    this.#welcome(channel, seat ?? null);
    this.chat.bringUpToDate(channel);
    this.sendRoster();
    if (isHost) this.#tellGuests();
    this.#balanceBots();
  }

  /** From now on the channel is a member's. */
  #admit(channel: RoomChannel, request: JoinRequest): void {
    this.#stopWaiting(channel);
    channel.hasJoined = true;
    channel.versions = request.versions;
    channel.epoch = this.epoch;
    channel.wish = request.look;
    this.#members.add(channel, request.name);
  }

  /** Somebody whose app was started anew goes on where they were, at their seat. */
  #takeOver(channel: RoomChannel, before: RoomChannel, request: JoinRequest): void {
    this.#members.delete(before);
    this.#admit(channel, request);
    channel.wish ??= before.wish;
    channel.look = before.look;
    channel.seat = before.seat;
    channel.isReady = before.isReady;
    channel.isWaiting = before.isWaiting;
    this.sendWelcome(channel);
    if (!channel.isWaiting) this.#running?.replace(before, channel);
    this.chat.bringUpToDate(channel);
    before.close('elsewhere');
    this.sendRoster();
  }

  /**
   * Sends the player at a seat away, for good. The host stays: whoever hosts ends the game by leaving.
   * @param byAddress whether nobody else from their address may come in either
   */
  kick(seat: number, byAddress = false): void {
    const member = this.#members.seated.find((candidate) => candidate.seat === seat);
    if (member === undefined || member.isHost) return;
    if (member.bot !== undefined) this.#wantedBots = Math.max(0, this.#company.size - 1);
    else this.#guests.ban(member, byAddress);
    member.close('kicked');
    this.#tellGuests();
  }

  /** Lets somebody in again who was sent away. For channels. */
  unban(ban: number): void {
    this.#guests.unban(ban);
    this.#tellGuests();
  }

  /** Lets nobody new in, or everybody again. Whoever has a seat keeps it, and comes back to it. For channels. */
  lock(isLocked: boolean): void {
    this.#guests.isLocked = isLocked;
    this.#tellGuests();
  }

  /** Lets at most so many play. Whoever plays stays; bots make room. For channels. */
  limit(players: number): void {
    this.#members.limit = players;
    this.#balanceBots();
    this.#seatWhoWaits();
    this.#tellGuests();
  }

  #tellGuests(): void {
    const { isLocked, bans } = this.#guests;
    const message = { action: 'room_guests', locked: isLocked, players: this.#capacity, bans };
    for (const member of this.#members) if (member.isHost) member.send(message);
  }

  /** How many may play. */
  get #capacity(): number {
    return Math.min(this.game.seats, this.#members.limit);
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

  /** Tells everybody that the host is about to end the game, once. Ending it is the host's part. For channels. */
  announceEnd(): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    this.#tellAll({ action: 'room_ending', in: ENDS_IN });
  }

  /** A player is back after an interruption. For channels. */
  resumed(channel: RoomChannel): void {
    this.#running?.resume(channel);
  }

  /** Tells somebody what is played, and where they sit. For channels. */
  sendWelcome(channel: RoomChannel): void {
    const { id, version } = this.game;
    const playing = this.#running !== undefined && !channel.isWaiting;
    channel.send({
      action: 'room_welcome',
      seat: channel.seat,
      game: id,
      mode: this.mode,
      version,
      epoch: this.epoch,
      playing,
      players: this.#members.roster,
      last: playing ? undefined : this.#last,
    });
  }

  /**
   * Tells everybody who is here, soon. Called after each change, and now and then for the round trips. Not when it is all
   * over: what end screens show is who was there, and not who was told goodbye first.
   */
  sendRoster(): void {
    if (!this.#isStopped) this.#rosters.ask();
  }

  #tellRoster(): void {
    const { roster: players, watching } = this.#members;
    const message = { action: 'room_roster', players, watching: watching.length };
    this.#tellAll(message, { replaces: 'room_roster' });
  }

  #tellAll(message: Message, options?: SendOptions): void {
    const frame = this.frame(message);
    for (const member of this.#members) member.sendFrame(frame, options);
  }

  /** Ends the game. Closing the connections is the server's part. */
  stop(): void {
    this.#isStopped = true;
    this.#pings();
    // Whoever leaves from now on leaves no seat to fill.
    this.#wantedBots = 0;
    this.#company.stop();
    this.#running?.stop();
  }

  /** Whether a game is played that takes nobody in. */
  get #isClosed(): boolean {
    return this.#running !== undefined && this.game.lateJoiners === 'wait';
  }

  /** Whether one more may be here without a seat: who waits for the end of a game may have one then. */
  get #hasPlaceToWatch(): boolean {
    const { seats, spectators = 0 } = this.game;
    return this.#isClosed
      ? this.#members.size < seats + spectators
      : this.#members.watching.length < spectators;
  }

  /** The game that was chosen, from its beginning. */
  #run(): RunningGame {
    return new RunningGame(this.#game, this.#mode, this.#epoch, this);
  }

  #endGame(): void {
    this.#running?.stop();
    this.#running = undefined;
    for (const member of this.#members) {
      member.isReady = false;
      member.isWaiting = false;
    }
  }

  /** From now on this is the chosen game: who cannot play it leaves, and bots of another one do. */
  #take(game: GameDefinition, mode: string | undefined): void {
    this.#mode = modeOf(game, mode);
    if (game === this.#game) return this.#seatAll();
    this.#sendBotsAway();
    this.#game = game;
    this.#company = new Company(this.#server, game, this.seed);
    for (const member of this.#members) {
      const refusal = unfit(member.versions, game);
      if (refusal !== undefined) this.#turnAway(member, refusal);
    }
    this.#seatAll();
  }

  /** Everybody who is here gets a seat or a place to watch, or has to go. Bots make room for people. */
  #seatAll(): void {
    const { seats, spectators = 0 } = this.game;
    const free = this.#capacity - [...this.#members].filter(({ bot }) => bot === undefined).length;
    for (const bot of this.#members.bots.slice(Math.max(0, free))) bot.close('full');
    this.#members.seatAll(seats);
    for (const member of this.#members.watching.slice(spectators)) this.#turnAway(member, full(seats));
  }

  #welcomeAll(): void {
    for (const member of this.#members) this.#welcome(member, member.seat);
    this.sendRoster();
  }

  /** Where nobody hosts, players begin by themselves. */
  #startWhenReady(): void {
    if (this.#hostKey !== undefined) return;
    const { people } = this.#members;
    if (people.filter((member) => member.isReady).length * 2 > people.length) this.start();
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
    this.#running?.leave(channel);
    this.#seatWhoWaits();
    this.sendRoster();
    if (channel.bot === undefined) this.#balanceBots();
    else this.#company.dismiss(channel.bot);
    if (this.#running === undefined) this.#startWhenReady();
  }

  #welcome(channel: RoomChannel, seat: number | null): void {
    channel.seat = seat;
    if (seat !== null && channel.look === undefined) dress(channel, this.#members);
    this.sendWelcome(channel);
    if (!channel.isWaiting) this.#running?.join(channel);
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

  /** A seat for who comes; a person gets that of the bot that came last, when all are taken. */
  #seatFor(channel: RoomChannel, isBot: boolean): number | undefined {
    const free = this.#members.freeSeat(this.game.seats, channel);
    if (free !== undefined || isBot) return free;
    this.#members.bots.at(-1)?.close('full');
    return this.#members.freeSeat(this.game.seats, channel);
  }

  /** Who has watched longest gets the seat that became free. */
  #seatWhoWaits(): void {
    if (this.#isClosed) return;
    for (const member of this.#members.watching) {
      const seat = this.#members.freeSeat(this.game.seats, member);
      if (seat === undefined) return;
      this.#welcome(member, seat);
    }
  }

  /** Before another game is chosen: bots belong to their game. As many come back. */
  #sendBotsAway(): void {
    for (const member of this.#members.bots) {
      this.#running?.leave(member);
      this.#members.delete(member);
      member.close('left');
    }
    this.#company.stop();
  }

  #balanceBots(): void {
    const free = Math.max(0, this.#capacity - this.#members.people.length);
    this.#company.resize(Math.min(this.#wantedBots, free));
  }
}
