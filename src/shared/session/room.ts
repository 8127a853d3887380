import { type Cancel, type Clock, type Data, type Message, type Server, sameSecret } from '../net/index.ts';
import { type Player, PROTOCOL, type playerActions, type Refusal } from './actions.ts';
import { Company } from './company.ts';
import type { GameDefinition, GameHost } from './game.ts';
import { cleanName, uniqueName } from './name.ts';
import { PlayerChannel } from './player-channel.ts';

/** How long a connection may last without a join, ms. */
export const JOIN_WITHIN = 10_000;
/** How often everybody is told the round trips of all, ms. */
export const ROSTER_EVERY = 5_000;

type JoinRequest = Data<typeof playerActions.join>;

export interface RoomOptions {
  /**
   * A secret that proves who the hosting player is: main makes it, and hands it to the host thread and to its own
   * window, which puts it into its `join`. Without one nobody hosts: the room has no player with that right.
   */
  hostKey?: string;
  /** What the game's randomness starts from, an unsigned 32-bit number; drawn unless told. */
  seed?: number;
  /** True in development builds, where games may check themselves more thoroughly. Default false. */
  development?: boolean;
}

/** Everybody who plays one game on this host, or watches it: who may come in, where they sit, who is told what. */
export class Room<Host extends GameHost = GameHost> {
  readonly game: GameDefinition;
  readonly clock: Clock;
  readonly seed: number;
  readonly development: boolean;
  /** What the game's `host()` returned; an object without hooks for a game that has none. */
  readonly host: Host;
  readonly #server: Server<PlayerChannel>;
  readonly #hostKey: string | undefined;
  readonly #company: Company;
  readonly #pings: Cancel;
  /** Everybody who has joined, in the order in which they came. */
  readonly #members = new Set<PlayerChannel>();
  /** Ends the time to join of each connection that has not joined yet. */
  readonly #awaited = new Map<PlayerChannel, Cancel>();
  #wantedBots = 0;

  /** Takes over the server's `channelClass`, `onConnect` and `onDisconnect`. */
  constructor(server: Server<PlayerChannel>, game: GameDefinition, options: RoomOptions = {}) {
    this.game = game;
    this.clock = server.clock;
    this.seed = options.seed ?? new DataView(server.random(4).slice().buffer).getUint32(0);
    this.development = options.development ?? false;
    this.#server = server;
    this.#hostKey = options.hostKey;
    this.#company = new Company(server, game, this.seed);
    this.host = (game.host?.(this as unknown as Room) ?? {}) as Host;
    this.#pings = this.clock.every(ROSTER_EVERY, () => this.sendRoster());
    server.channelClass = game.channelClass ?? PlayerChannel;
    server.onConnect = (channel) => this.#enter(channel);
    server.onDisconnect = (channel) => this.#left(channel);
  }

  /** Everybody who has joined, those who watch included. */
  get members(): ReadonlySet<PlayerChannel> {
    return this.#members;
  }

  /** Everybody with a seat, by seat. */
  get players(): PlayerChannel[] {
    return [...this.#members]
      .filter((member) => member.seat !== null)
      .sort((a, b) => Number(a.seat) - Number(b.seat));
  }

  /** Sends one message to everybody who has joined, encoded once. */
  sendToAll(message: Message, options: { except?: PlayerChannel; replaces?: string } = {}): void {
    const frame = this.#server.frame(message);
    for (const member of [...this.#members]) if (member !== options.except) member.sendFrame(frame, options);
  }

  /** Lets a player in, or says why not. For channels. */
  join(channel: PlayerChannel, request: JoinRequest): void {
    if (channel.hasJoined) return;
    const isBot = request.bot !== undefined && channel.addr.port === 0;
    const mismatch = this.#mismatch(request);
    if (mismatch !== undefined) return this.#refuse(channel, mismatch);
    const seat = this.#freeSeat() ?? (isBot ? undefined : this.#seatOfABot());
    if (seat === undefined && (isBot || this.#watching >= (this.game.spectators ?? 0))) {
      return this.#refuse(channel, { reason: 'full', seats: this.game.seats });
    }
    this.#stopWaiting(channel);
    channel.hasJoined = true;
    channel.bot = isBot ? request.bot : undefined;
    channel.isHost = this.#hostKey !== undefined && sameText(request.hostKey ?? '', this.#hostKey);
    channel.name = uniqueName(
      cleanName(request.name),
      [...this.#members].map((member) => member.name),
    );
    this.#members.add(channel);
    this.#welcome(channel, seat ?? null);
    this.sendRoster();
    this.#balanceBots();
  }

  /** Sends the player at a seat away. The host stays: whoever hosts ends the game by leaving. */
  kick(seat: number): void {
    const player = this.players.find((candidate) => candidate.seat === seat);
    if (player === undefined || player.isHost) return;
    if (player.isBot) this.#wantedBots = Math.max(0, this.#company.size - 1);
    player.close('kicked');
  }

  /** Makes it so many bots, as far as there are seats. A person who comes later takes the seat of a bot. */
  setBots(count: number): void {
    this.#wantedBots = this.game.createBot === undefined ? 0 : count;
    this.#balanceBots();
  }

  /** A player is back after an interruption. For channels. */
  resumed(channel: PlayerChannel): void {
    if (channel.hasJoined) this.host.resume?.(channel);
  }

  /** Tells everybody who is here. Called after each change, and now and then for the round trips. */
  sendRoster(): void {
    this.sendToAll(
      { action: 'roster', players: this.#roster(), watching: this.#watching },
      { replaces: 'roster' },
    );
  }

  /** Ends the game. Closing the connections is the server's part. */
  stop(): void {
    this.#pings();
    this.#company.stop();
    this.host.stop?.();
  }

  get #watching(): number {
    return [...this.#members].filter((member) => member.seat === null).length;
  }

  #enter(channel: PlayerChannel): void {
    channel.room = this as unknown as Room;
    this.#awaited.set(
      channel,
      this.clock.after(JOIN_WITHIN, () => channel.close('join-timeout')),
    );
  }

  /** A connection has joined or is gone: its time to join no longer runs. */
  #stopWaiting(channel: PlayerChannel): void {
    this.#awaited.get(channel)?.();
    this.#awaited.delete(channel);
  }

  #left(channel: PlayerChannel): void {
    this.#stopWaiting(channel);
    if (!this.#members.delete(channel)) return;
    this.host.leave?.(channel);
    this.#seatWhoWaits();
    this.sendRoster();
    if (channel.bot === undefined) this.#balanceBots();
    else this.#company.dismiss(channel.bot);
  }

  #welcome(channel: PlayerChannel, seat: number | null): void {
    channel.seat = seat;
    const { id, version } = this.game;
    channel.send({ action: 'welcome', seat, game: id, version, players: this.#roster() });
    this.host.join?.(channel);
  }

  #refuse(channel: PlayerChannel, refusal: Refusal): void {
    channel.send({ action: 'refused', ...refusal });
    channel.close(refusal.reason);
  }

  /** Why a copy cannot play here, whoever uses it. */
  #mismatch({ protocol, game, versions }: JoinRequest): Refusal | undefined {
    const { id, title, version } = this.game;
    if (protocol !== PROTOCOL)
      return { reason: 'version', what: 'hostplay', host: PROTOCOL, yours: protocol };
    const yours = Object.hasOwn(versions, id) ? versions[id] : undefined;
    if (yours === undefined || (game !== undefined && game !== id))
      return { reason: 'game', game: id, title };
    return yours === version ? undefined : { reason: 'version', what: id, host: version, yours };
  }

  #freeSeat(): number | undefined {
    const taken = new Set([...this.#members].map((member) => member.seat));
    for (let seat = 0; seat < this.game.seats; seat++) if (!taken.has(seat)) return seat;
    return undefined;
  }

  /** Frees the seat of the bot that came last. */
  #seatOfABot(): number | undefined {
    this.players.findLast((player) => player.isBot)?.close('full');
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

  #balanceBots(): void {
    const people = this.players.filter((player) => !player.isBot).length;
    this.#company.resize(Math.min(this.#wantedBots, this.game.seats - people));
  }

  #roster(): Player[] {
    return this.players.map((player) => ({
      seat: Number(player.seat),
      name: player.name,
      host: player.isHost,
      bot: player.isBot,
      ...(player.roundTrip === undefined || player.isBot ? {} : { ping: Math.round(player.roundTrip) }),
      ...(player.isUnstable ? { unstable: true } : {}),
    }));
  }
}

/** Compares two texts as secrets. */
function sameText(a: string, b: string): boolean {
  return sameSecret(codesOf(a), codesOf(b));
}

function codesOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
