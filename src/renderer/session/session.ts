import { batch, type Signal, signal } from '@preact/signals';
import type { Application } from 'pixi.js';
import type { Failure } from '../../shared/bridge/index.ts';
import type { Clock, Connection } from '../../shared/net/index.ts';
import { type AboutRecording, BlackBox, RecordingConnection } from '../../shared/netcode/index.ts';
import {
  type Emote,
  type Guests,
  type JoinOptions,
  type Look,
  type Player,
  PlayerListener,
  type Talk,
  type Verdict,
  type Welcome,
} from '../../shared/session/index.ts';
import { pageClock } from '../engine/clock.ts';
import { type Frame, runFrames } from '../engine/frame-loop.ts';
import type { GameView, HudState } from '../games/game-view.ts';
import { showLooks } from '../theme/player-looks.ts';
import type { HostConnection } from './attempt.ts';
import type { Line } from './bridge-connection.ts';
import { type FinalStanding, finalStandings } from './final-standings.ts';

/** How often the round trip is shown anew, in ms: figures that flicker cannot be read. */
const FIGURES_EVERY = 1_000;
/** When so many frames of a game have been drawn, there is something to be seen. */
const FIRST_FRAMES = 2;

/** Looks at one connection. */
export interface Watcher {
  /** The connection to use: what goes over it is seen. */
  readonly connection: Connection;
  /** Called once a frame. @param now ms */
  look(now: number, listener: PlayerListener): void;
}
export type Watch = (connection: Connection) => Watcher;

let sessions = 0;

/** What a listener joins with that takes over from one that has joined. */
const NOBODY: JoinOptions = { name: '', versions: {} };

/** What the session tells the app. */
export interface SessionEvents {
  /**
   * Where we are: told when the host has let us in, and whenever a game begins or is over. In the lobby its `game` is the
   * one that is chosen.
   */
  welcomed(welcome: Welcome): void;
  /** The host's rules came to another state when they were calculated again. */
  desynced(tick: number): void;
  /** It is over, once. */
  ended(reason: Failure): void;
}

/**
 * Asks to join, and listens in the lobby. Lets go of the connection when there is a game to play: what follows is for
 * the game that the welcome names.
 */
class Doorbell extends PlayerListener {
  override onWelcome({ playing }: Welcome): void {
    if (playing) this.detach();
  }
}

/**
 * One connection to a host, from the first word to the last. It pumps the listener once a frame and mirrors what
 * the screens show into signals. The first listener only asks to join, and stays in the lobby; the game's own takes
 * over when its view is there (`enter`), and finds everything that came after the welcome still waiting.
 */
export class Session {
  /** A number of its own. */
  readonly id = sessions++;
  readonly players = signal<readonly Player[]>([]);
  readonly seat = signal<number | null>(null);
  /** What the host said last of where we are: what is played or chosen, and how the match before came out. */
  readonly welcome = signal<Welcome | undefined>(undefined);
  /** How many watch because all seats are taken. */
  readonly watching = signal(0);
  /** Chat and emotes of the room. */
  readonly talk: Signal<Talk>;
  /** Whom this player lets in, who hosts; undefined for everybody else. */
  readonly guests = signal<Guests | undefined>(undefined);
  readonly line = signal<Line>({ state: 'steady' });
  readonly roundTrip = signal<number | undefined>(undefined);
  readonly hud = signal<HudState>({});
  /** What screen readers are told next. */
  readonly announcement = signal('');
  /** What the check of the rules came to that was asked for last. */
  readonly verdict = signal<Verdict | undefined>(undefined);
  /** The number of the game that is played or of the lobby, counted from the first one of the host. */
  readonly epoch = signal(0);
  /** When the host ends the game, on `clock`, in ms; undefined before the host says so. */
  readonly endsAt = signal<number | undefined>(undefined);
  /** What time it is in the game that is shown. */
  readonly clock: Clock;

  readonly #connection: HostConnection;
  readonly #watcher: Watcher;
  readonly #blackBox: BlackBox;
  readonly #events: SessionEvents;
  readonly #stopFrames: () => void;
  #listener: PlayerListener;
  #view: GameView | undefined;
  #pixi: Application | undefined;
  #epoch: number | undefined;
  #wasInLobby = false;
  #verdict: Verdict | undefined;
  #figuresAt = 0;
  #firstFrames: { left: number; seen: () => void } | undefined;

  constructor(
    connection: HostConnection,
    join: JoinOptions,
    events: SessionEvents,
    watch: Watch,
    clock: Clock = pageClock,
  ) {
    this.clock = clock;
    this.#connection = connection;
    this.#events = events;
    this.#listener = new Doorbell(join);
    this.talk = signal(this.#listener.talk);
    this.#blackBox = new BlackBox(() => this.#listener.checkpoint());
    this.#watcher = watch(new RecordingConnection(connection, this.#blackBox, clock.now));
    this.#listener.attach(this.#watcher.connection);
    this.#stopFrames = runFrames(
      (frame) => this.#frame(frame),
      (error) => this.fail(error),
      clock.now,
    );
  }

  /**
   * The view takes the connection over, and is drawn from the next frame on.
   * @returns a promise that resolves when what the host told can be seen; never if the session is over before
   */
  enter(view: GameView, pixi: Application): Promise<void> {
    view.listener.attach(this.#watcher.connection);
    view.listener.adopt(this.#listener);
    this.#listener = view.listener;
    // A recording begins with a game: there is nothing to look at in a lobby.
    if (this.#wasInLobby) this.#blackBox.forget();
    this.#wasInLobby = false;
    this.#view = view;
    this.#pixi = pixi;
    return new Promise((resolve) => {
      this.#firstFrames = { left: FIRST_FRAMES, seen: resolve };
    });
  }

  /** How everybody stands, in the game's order; empty where the game does not say. For the screen after its end. */
  get result(): FinalStanding[] {
    return finalStandings(this.hud.peek().standings ?? [], this.players.peek(), this.seat.peek());
  }

  showHud(state: HudState): void {
    if (JSON.stringify(state) !== JSON.stringify(this.hud.peek())) this.hud.value = state;
  }

  /** Asks the host to calculate its last minute again; see `SimulationClient`. */
  verify(): void {
    this.verdict.value = undefined;
    this.#listener.verify();
  }

  /** The last minute as the bytes of a file; undefined before anything happened. */
  record(why: Pick<AboutRecording, 'app' | 'reason' | 'detail'>): Uint8Array | undefined {
    const { welcome, self } = this.#listener;
    const { game = '', version = 0 } = welcome ?? {};
    return this.#blackBox.save({ ...why, game, version, player: self?.name ?? '' });
  }

  /** @param address whether nobody else from their address may come in either */
  kick(seat: number, address: boolean): void {
    this.#listener.kick(seat, address);
  }

  unban(ban: number): void {
    this.#listener.unban(ban);
  }

  lock(locked: boolean): void {
    this.#listener.lock(locked);
  }

  /** @param players how many may play at most */
  limit(players: number): void {
    this.#listener.limit(players);
  }

  /** Tells everybody that this game ends in a moment. */
  announceEnd(): void {
    this.#listener.announceEnd();
  }

  /** Chooses what is played next. */
  chooseGame(game: string, mode?: string): void {
    this.#listener.chooseGame(game, mode);
  }

  sayReady(isReady: boolean): void {
    this.#listener.sayReady(isReady);
  }

  startGame(): void {
    this.#listener.startGame();
  }

  /** Everybody goes back to the lobby. */
  toLobby(): void {
    this.#listener.toLobby();
  }

  /** @param count how many bots play, in all */
  setBots(count: number): void {
    this.#listener.setBots(count);
  }

  /** What becomes of it is seen in `talk`; so with emotes. */
  sayToAll(text: string): void {
    this.#listener.sayToAll(text);
  }

  showEmote(emote: Emote): void {
    this.#listener.showEmote(emote);
  }

  /** Only heard from the hosting player. */
  switchChat(isOn: boolean): void {
    this.#listener.switchChat(isOn);
  }

  changeLook(look: Look): void {
    this.#listener.changeLook(look);
  }

  /** The view is broken: the session ends here, with a sentence instead of a frozen picture. */
  fail(error: unknown): void {
    // To whoever listens for what nobody caught: there it is written down.
    reportError(error);
    this.#events.ended({ code: 'view-failed' });
  }

  /** Stops everything here. Closing the connection itself is main's part: `leave`. */
  stop(): void {
    this.#stopFrames();
    this.#connection.close();
    this.#closeView();
    showLooks([]);
  }

  #closeView(): void {
    const view = this.#view;
    this.#view = undefined;
    this.#pixi = undefined;
    this.hud.value = {};
    try {
      view?.destroy();
    } catch (error) {
      // A view that broke while drawing may not be able to clean up either; the way out must stay open.
      reportError(error);
    }
  }

  #frame(frame: Frame): void {
    this.#listener.pump();
    this.#tellWelcome();
    this.#tellDesync();
    this.#watcher.look(frame.now, this.#listener);
    batch(() => this.#mirror(frame.now));
    if (this.#listener.ended !== undefined) {
      this.#events.ended(this.#listener.ended);
      return;
    }
    this.#view?.frame(frame);
    this.#pixi?.render();
    if (this.#firstFrames !== undefined) this.#countFirstFrames(this.#firstFrames);
  }

  /** A game of rules has nothing to show before its first snapshot. */
  #countFirstFrames(frames: { left: number; seen: () => void }): void {
    const { figures } = this.#listener;
    if (this.#view === undefined || (figures !== undefined && figures.snapshotAge === undefined)) return;
    frames.left -= 1;
    if (frames.left > 0) return;
    this.#firstFrames = undefined;
    frames.seen();
  }

  /** Whenever there is something else to show: at the host's first welcome, and when a game begins or is over. */
  #tellWelcome(): void {
    const welcome = this.#listener.upcoming ?? this.#listener.welcome;
    if (welcome === undefined || welcome.epoch === this.#epoch) return;
    this.#epoch = welcome.epoch;
    // The screen opens a view for each epoch. The first one may be there before its welcome: a recording that starts over.
    if (welcome.epoch !== this.epoch.peek()) this.#closeView();
    this.epoch.value = welcome.epoch;
    if (!welcome.playing) this.#enterLobby();
    this.#events.welcomed(welcome);
  }

  #enterLobby(): void {
    this.#wasInLobby = true;
    if (this.#listener.upcoming === undefined) return;
    const lobby = new Doorbell(NOBODY);
    lobby.adopt(this.#listener);
    this.#listener = lobby;
  }

  #tellDesync(): void {
    const { verdict } = this.#listener;
    if (verdict === this.#verdict || verdict === undefined) return;
    this.#verdict = verdict;
    this.verdict.value = verdict;
    if (verdict.desync !== undefined) this.#events.desynced(verdict.desync);
  }

  #mirror(now: number): void {
    if (this.players.peek() !== this.#listener.players) showLooks(this.#listener.players);
    this.players.value = this.#listener.players;
    this.seat.value = this.#listener.seat;
    this.welcome.value = this.#listener.welcome;
    this.watching.value = this.#listener.watching;
    this.talk.value = this.#listener.talk;
    this.guests.value = this.#listener.guests;
    this.line.value = this.#connection.line;
    const { endsIn } = this.#listener;
    if (endsIn !== undefined) this.endsAt.value ??= now + endsIn;
    if (now - this.#figuresAt < FIGURES_EVERY) return;
    this.#figuresAt = now;
    const { roundTrip } = this.#connection;
    this.roundTrip.value = roundTrip === undefined ? undefined : Math.round(roundTrip);
  }
}
