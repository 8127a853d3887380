import type { Cancel, Clock } from '../../shared/net/index.ts';
import { ENDS_IN, type GameDefinition, type Verify } from '../../shared/session/index.ts';
import { onEveryAddress } from '../host/every-address.ts';
import { GameServer } from '../host/game-server.ts';
import type { Log } from '../shell/log.ts';
import type { Agones } from './agones.ts';
import { type Health, HealthPage } from './health.ts';
import type { ServeOptions } from './serve-options.ts';

/** How often it is looked at who is here, ms. */
const LOOK_EVERY = 1_000;
/** One of a fleet that was played on ends when nobody has been here for so long: a fresh one takes its place. ms. */
export const EMPTY_FOR = 60_000;

export interface DedicatedParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly verify: Verify;
  /** @returns undefined for a game that this copy does not have */
  loadGame(id: string): Promise<GameDefinition | undefined>;
  /** Whoever runs a fleet of servers, this one among them. */
  readonly agones?: Agones | undefined;
}

/** A host without a window: the same server and room, in which nobody hosts, and which begins by itself. */
export class Dedicated {
  /** Where players come in, and where health is asked for; absent while it does not listen there. */
  readonly ports: { game?: number; health?: number } = {};
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly #options: ServeOptions;
  readonly #parts: DedicatedParts;
  readonly #startedAt: number;
  #server: GameServer | undefined;
  #page: HealthPage | undefined;
  #isEnding = false;
  #closing: Promise<void> | undefined;
  #cancels: Cancel[] = [];
  /** When somebody was here last, ms; undefined before the first. */
  #lastSeen: number | undefined;
  #hasEnded = () => {};

  constructor(options: ServeOptions, parts: DedicatedParts) {
    this.#options = options;
    this.#parts = parts;
    this.#startedAt = parts.clock.now();
    this.ended = new Promise((resolve) => {
      this.#hasEnded = resolve;
    });
  }

  get health(): Health {
    const room = this.#server?.room;
    const players = room?.players.length ?? 0;
    return {
      status: this.#isEnding ? 'ending' : 'ok',
      name: this.#options.name,
      game: room?.game.id ?? this.#options.game,
      playing: room?.host !== undefined,
      players,
      seats: room?.game.seats ?? 0,
      watching: (room?.members.size ?? 0) - players,
      uptime: Math.floor((this.#parts.clock.now() - this.#startedAt) / 1000),
    };
  }

  /** @throws NetError why it cannot listen, for players or for who asks how it is: then nothing of it stays open */
  async start(): Promise<void> {
    try {
      await this.#open();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async #open(): Promise<void> {
    const { game, address, healthPort } = this.#options;
    const { log, agones, clock } = this.#parts;
    this.ports.game = await (address === undefined
      ? onEveryAddress((every) => this.#serve(every))
      : this.#serve(address));
    if (healthPort !== undefined) {
      this.#page = new HealthPage(() => this.health);
      this.ports.health = await this.#page.listen(healthPort, address);
    }
    log.info('serving', { name: this.#options.name, game, port: this.ports.game, health: this.ports.health });
    if (agones === undefined) return;
    agones.start();
    this.#cancels.push(clock.every(LOOK_EVERY, () => this.#look(agones)));
  }

  /**
   * Ends it: whoever is here hears of it {@link ENDS_IN} ms before. Asked a second time, or with nobody here, it ends
   * at once.
   */
  end(): void {
    const room = this.#server?.room;
    if (this.#isEnding || room === undefined || room.members.size === 0) return void this.close();
    this.#isEnding = true;
    this.#parts.log.info('ending', { in: ENDS_IN });
    room.announceEnd();
    this.#cancels.push(this.#parts.clock.after(ENDS_IN, () => void this.close()));
  }

  /** Ends it without delay. Resolves when all is closed. @param reason what everybody is told */
  close(reason = 'host-left'): Promise<void> {
    this.#isEnding = true;
    this.#closing ??= this.#close(reason);
    return this.#closing;
  }

  async #close(reason: string): Promise<void> {
    for (const cancel of this.#cancels.splice(0)) cancel();
    try {
      await this.#server?.stop(reason);
      await this.#page?.close();
      await this.#parts.agones?.stop();
    } finally {
      this.#parts.log.info('ended', { reason });
      this.#hasEnded();
    }
  }

  /** @returns the port in use */
  async #serve(host: string): Promise<number> {
    const { game: id, port, perAddress } = this.#options;
    const { loadGame, verify } = this.#parts;
    const game = await loadGame(id);
    if (game === undefined) throw new Error(`This copy has no game "${id}".`);
    const places = perAddress === undefined ? {} : { placesPerAddress: perAddress };
    this.#server = new GameServer({ host, port, game, games: loadGame, verify, ...places });
    return (await this.#server.start()).port;
  }

  #look(agones: Agones): void {
    const now = this.#parts.clock.now();
    if ((this.#server?.room.members.size ?? 0) > 0) {
      if (this.#lastSeen === undefined) agones.taken();
      this.#lastSeen = now;
    } else if (this.#lastSeen !== undefined && now - this.#lastSeen >= EMPTY_FOR) this.end();
  }
}
