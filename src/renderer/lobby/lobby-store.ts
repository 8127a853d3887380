import { computed, type ReadonlySignal } from '@preact/signals';
import type { Hosting } from '../../shared/bridge/index.ts';
import { findGame } from '../../shared/games/catalogue.ts';
import type { LastMatch, Player } from '../../shared/session/index.ts';
import type { Session } from '../session/index.ts';
import { type Reach, reachOf } from './reach.ts';

/** What a lobby needs of the session that it belongs to. */
export type Together = Pick<
  Session,
  'players' | 'seat' | 'watching' | 'welcome' | 'chooseGame' | 'sayReady' | 'startGame'
>;

/** Everybody before a match, and after one: who is in, what will be played, who is ready. */
export class LobbyStore {
  /** The id of the game that is chosen. */
  readonly game: ReadonlySignal<string>;
  /** The id of its mode; undefined for a game without modes. */
  readonly mode: ReadonlySignal<string | undefined>;
  /** Everybody with a seat, by seat. */
  readonly players: ReadonlySignal<readonly Player[]>;
  /** Most players at once. */
  readonly seats: ReadonlySignal<number>;
  /** How many have no seat. */
  readonly watching: ReadonlySignal<number>;
  /** The own entry; undefined for who has no seat. */
  readonly self: ReadonlySignal<Player | undefined>;
  /** Whether who has no seat waits for the end of a match that takes nobody in: there are free ones. */
  readonly isWaiting: ReadonlySignal<boolean>;
  /** Of those who are asked, all people but the host: how many are, and how many there are. */
  readonly ready: ReadonlySignal<{ readonly count: number; readonly of: number }>;
  /** Whether somebody hosts whose window this or another one is; else it starts by itself. */
  readonly isHosted: ReadonlySignal<boolean>;
  /** How the match before came out; undefined before the first. */
  readonly last: ReadonlySignal<LastMatch | undefined>;
  /** Whether what is chosen is what was just played. */
  readonly isRematch: ReadonlySignal<boolean>;
  /** Whether friends can reach this computer; undefined for who does not host. */
  readonly reach: ReadonlySignal<Reach | undefined>;
  readonly #session: Together;

  /** @param hosting what is known of this computer as a host; undefined for guests */
  constructor(session: Together, hosting: Hosting | undefined) {
    this.#session = session;
    this.game = computed(() => session.welcome.value?.game ?? '');
    this.mode = computed(() => session.welcome.value?.mode);
    this.players = session.players;
    this.watching = session.watching;
    this.seats = computed(() => findGame(this.game.value)?.seats ?? 0);
    this.self = computed(() => this.players.value.find(({ seat }) => seat === session.seat.value));
    this.isWaiting = computed(
      () => this.self.value === undefined && this.players.value.length < this.seats.value,
    );
    const guests = computed(() => this.players.value.filter(({ bot, host }) => !bot && !host));
    this.ready = computed(() => ({
      count: guests.value.filter(({ ready }) => ready).length,
      of: guests.value.length,
    }));
    this.isHosted = computed(() => this.players.value.some(({ host }) => host));
    this.last = computed(() => session.welcome.value?.last);
    this.isRematch = computed(
      () => this.last.value?.game === this.game.value && this.last.value.mode === this.mode.value,
    );
    this.reach = computed(() => hosting && reachOf(hosting, guests.value.length));
  }

  choose(game: string, mode?: string): void {
    this.#session.chooseGame(game, mode);
  }

  toggleReady(): void {
    this.#session.sayReady(this.self.value?.ready !== true);
  }

  start(): void {
    this.#session.startGame();
  }
}
