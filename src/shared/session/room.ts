import type { Clock, Frame, Message, Server } from '../net/index.ts';
import type { JoinRequest, Ranked } from './actions.ts';
import { full } from './admission.ts';
import { Chat } from './chat.ts';
import { Company } from './company.ts';
import { Doorkeeper } from './doorkeeper.ts';
import type { GameDefinition } from './game.ts';
import { GuestList } from './guest-list.ts';
import { dress, type Look } from './looks.ts';
import { Members } from './members.ts';
import { News } from './news.ts';
import type { GameHost, Member } from './player-channel.ts';
import { type Doors, RoomChannel } from './room-channel.ts';
import type { RoomOptions } from './room-options.ts';
import type { RunningGame } from './running-game.ts';
import { Seating } from './seating.ts';
import { Stage } from './stage.ts';

export { JOIN_WITHIN } from './doorkeeper.ts';
export { ENDS_IN, ROSTER_EVERY } from './news.ts';

/**
 * Everybody who plays on this host, or watches, and what happens when they come, go and play. A room is either a lobby,
 * where a game is chosen and nothing runs, or plays that game; see `docs/adr/0007`. What is played is the `Stage`'s
 * part, who may come in the `Doorkeeper`'s, who sits the `Seating`'s, and who is told what the `News`'.
 */
export class Room implements Doors {
  readonly clock: Clock;
  readonly seed: number;
  readonly development: boolean;
  readonly chat: Chat;
  readonly #server: Server<RoomChannel>;
  readonly #games: NonNullable<RoomOptions['games']>;
  readonly #members: Members;
  readonly #guests = new GuestList();
  readonly #doorkeeper: Doorkeeper;
  readonly #stage: Stage;
  readonly #seating: Seating;
  readonly #news: News;
  #isStopped = false;

  /** Takes over the server's `channelClass`, `onConnect` and `onDisconnect`. */
  constructor(server: Server<RoomChannel>, game: GameDefinition, options: RoomOptions = {}) {
    this.clock = server.clock;
    this.seed = options.seed ?? new DataView(server.random(4).slice().buffer).getUint32(0);
    this.development = options.development ?? false;
    this.#server = server;
    this.#games = options.games ?? (async () => undefined);
    this.#members = new Members(options.hostKey !== undefined);
    this.#doorkeeper = new Doorkeeper(this.clock, options, this.#guests, this.#members);
    this.#stage = new Stage(this, game, options.mode);
    this.#seating = new Seating(
      this.#stage,
      this.#members,
      (played) => new Company(server, played, this.seed),
      (member, seat) => this.#welcome(member, seat),
    );
    this.#news = new News(this.clock, this.#stage, this.#members, (message) => this.frame(message));
    this.chat = new Chat(this.clock, (message) => this.#news.tellAll(message));
    server.channelClass = RoomChannel;
    server.onConnect = (channel) => this.#doorkeeper.expect(channel, this);
    server.onDisconnect = (channel) => this.#left(channel);
  }

  /** The game that is played, or in the lobby the one that will be. */
  get game(): GameDefinition {
    return this.#stage.game;
  }

  /** The id of the mode in which it is played; undefined for a game without modes. */
  get mode(): string | undefined {
    return this.#stage.mode;
  }

  /** How many lobbies and games there were here before this one. */
  get epoch(): number {
    return this.#stage.epoch;
  }

  /** What the running game's `host()` returned; undefined in the lobby. */
  get host(): GameHost | undefined {
    return this.#stage.running?.host;
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
    if (this.#stage.running !== undefined || this.#isStopped) return;
    this.#stage.start();
    this.#welcomeAll();
  }

  /** Ends the game; everybody is in the lobby together. Does nothing there. */
  toLobby(): void {
    if (this.#stage.running === undefined || this.#isStopped) return;
    this.#stage.toLobby();
    this.#members.forgetGame();
    this.#seating.seatAll();
    this.#welcomeAll();
    this.#seating.balanceBots();
  }

  /**
   * Ends the game, if one is played, and begins another one with everybody who is here, over the lines that they have.
   * Who sits keeps the seat if the game has it; whose copy does not have this game in this version is told so, and leaves.
   * @param mode the id of one of its modes; the first unless told, or for one that the game does not have
   */
  play(game: GameDefinition, mode?: string): void {
    this.#stage.end();
    this.#members.forgetGame();
    this.#take(game, mode);
    this.start();
    this.#seating.balanceBots();
  }

  /** Chooses what is played next. Does nothing while a game is played, or for one that this copy does not have. */
  async choose(id: string, mode?: string): Promise<void> {
    const game = id === this.game.id ? this.game : await this.#games(id);
    if (game === undefined || this.#stage.running !== undefined || this.#isStopped) return;
    this.#take(game, mode);
    this.#welcomeAll();
    this.#news.tellGuests(this.#guests, this.#seating.capacity);
    this.#seating.balanceBots();
  }

  /** The match is over. For games: see `GameRoom.finish`. */
  finished(game: RunningGame, ranking: Ranked[]): void {
    if (this.#stage.finished(game, ranking)) this.toLobby();
  }

  /** A player says in the lobby whether they are ready. For channels. */
  ready(channel: RoomChannel, isReady: boolean): void {
    if (this.#stage.running !== undefined || channel.isReady === isReady) return;
    channel.isReady = isReady;
    this.sendRoster();
    this.#startWhenReady();
  }

  /** Lets a player in, or says why not. For channels. */
  join(channel: RoomChannel, request: JoinRequest): void {
    if (channel.hasJoined) return;
    const entrant = this.#doorkeeper.examine(channel, request, this.game);
    if ('reason' in entrant) return channel.refuse(entrant);
    const { isHost, isBot, identity, before } = entrant;
    channel.isHost = isHost;
    channel.identity = identity;
    if (before !== undefined) return this.#takeOver(channel, before, request);
    channel.isWaiting = this.#stage.isClosed;
    const seat = channel.isWaiting ? undefined : this.#seating.seatFor(channel, isBot);
    if (seat === undefined && (isBot || !this.#seating.hasPlaceToWatch)) {
      return channel.refuse(full(this.#seating.capacity));
    }
    channel.bot = isBot ? request.bot : undefined;
    this.#doorkeeper.forget(channel);
    this.#members.add(channel, request, this.epoch);
    this.#welcome(channel, seat ?? null);
    this.chat.bringUpToDate(channel);
    this.sendRoster();
    if (isHost) this.#news.tellGuests(this.#guests, this.#seating.capacity);
    this.#seating.balanceBots();
  }

  /**
   * Sends the player at a seat away, for good. The host stays: whoever hosts ends the game by leaving.
   * @param byAddress whether nobody else from their address may come in either
   */
  kick(seat: number, byAddress = false): void {
    const member = this.#members.seated.find((candidate) => candidate.seat === seat);
    if (member === undefined || member.isHost) return;
    if (member.bot !== undefined) this.#seating.wantOneBotLess();
    else this.#guests.ban(member, byAddress);
    member.close('kicked');
    this.#news.tellGuests(this.#guests, this.#seating.capacity);
  }

  /** Lets somebody in again who was sent away. For channels. */
  unban(ban: number): void {
    this.#guests.unban(ban);
    this.#news.tellGuests(this.#guests, this.#seating.capacity);
  }

  /** Lets nobody new in, or everybody again. Whoever has a seat keeps it, and comes back to it. For channels. */
  lock(isLocked: boolean): void {
    this.#guests.isLocked = isLocked;
    this.#news.tellGuests(this.#guests, this.#seating.capacity);
  }

  /** Lets at most so many play. Whoever plays stays; bots make room. For channels. */
  limit(players: number): void {
    this.#members.limit = players;
    this.#seating.balanceBots();
    this.#seating.seatWhoWaits();
    this.#news.tellGuests(this.#guests, this.#seating.capacity);
  }

  /** Makes it so many bots, as far as there are seats. A person who comes later takes the seat of a bot. */
  setBots(count: number): void {
    this.#seating.setBots(count);
  }

  /** Dresses a player anew, in what they wish or comes closest. For channels. */
  changeLook(channel: RoomChannel, look: Look): void {
    channel.wish = look;
    dress(channel, this.#members);
    this.sendRoster();
  }

  /** Tells everybody that the host is about to end the game, once. Ending it is the host's part. For channels. */
  announceEnd(): void {
    this.#news.announceEnd();
  }

  /** A player is back after an interruption. For channels. */
  resumed(channel: RoomChannel): void {
    this.#stage.running?.resume(channel);
  }

  /** Tells somebody what is played, and where they sit. For channels. */
  sendWelcome(channel: RoomChannel): void {
    this.#news.sendWelcome(channel);
  }

  /** Tells everybody who is here, soon. Called after each change. For channels. */
  sendRoster(): void {
    this.#news.sendRoster();
  }

  /** Ends the game. Closing the connections is the server's part. */
  stop(): void {
    this.#isStopped = true;
    this.#news.stop();
    this.#seating.stop();
    this.#stage.running?.stop();
  }

  /** From now on this is the chosen game: who cannot play it leaves, and bots of another one do. */
  #take(game: GameDefinition, mode: string | undefined): void {
    const isOther = game !== this.game;
    if (isOther) this.#seating.sendBotsAway();
    this.#stage.choose(game, mode);
    if (isOther) this.#seating.changeGame();
    this.#seating.seatAll();
  }

  /** Where nobody hosts, players begin by themselves. */
  #startWhenReady(): void {
    if (!this.#members.isHosted && this.#members.areMostReady) this.start();
  }

  /** Somebody whose app was started anew goes on where they were, at their seat. */
  #takeOver(channel: RoomChannel, before: RoomChannel, request: JoinRequest): void {
    this.#members.delete(before);
    this.#doorkeeper.forget(channel);
    this.#members.add(channel, request, this.epoch);
    channel.takeAfter(before);
    this.sendWelcome(channel);
    if (!channel.isWaiting) this.#stage.running?.replace(before, channel);
    this.chat.bringUpToDate(channel);
    before.close('elsewhere');
    this.sendRoster();
  }

  #left(channel: RoomChannel): void {
    this.#doorkeeper.forget(channel);
    if (!this.#members.delete(channel)) return;
    this.#stage.running?.leave(channel);
    this.#seating.seatWhoWaits();
    this.sendRoster();
    this.#seating.left(channel);
    if (this.#stage.running === undefined) this.#startWhenReady();
  }

  #welcome(channel: RoomChannel, seat: number | null): void {
    channel.seat = seat;
    if (seat !== null && channel.look === undefined) dress(channel, this.#members);
    this.sendWelcome(channel);
    if (!channel.isWaiting) this.#stage.running?.join(channel);
  }

  #welcomeAll(): void {
    for (const member of this.#members) this.#welcome(member, member.seat);
    this.sendRoster();
  }
}
