import { batch, type Signal, signal } from '@preact/signals';
import type { Application } from 'pixi.js';
import type { Failure } from '../../shared/bridge/index.ts';
import type { Clock, Connection } from '../../shared/net/index.ts';
import { type AboutRecording, BlackBox, RecordingConnection } from '../../shared/netcode/index.ts';
import {
  type Emote,
  type JoinOptions,
  type Look,
  type Player,
  PlayerListener,
  type Talk,
  type Verdict,
} from '../../shared/session/index.ts';
import { pageClock } from '../engine/clock.ts';
import { type Frame, runFrames } from '../engine/frame-loop.ts';
import type { GameView, HudState } from '../games/game-view.ts';
import type { HostConnection } from './attempt.ts';
import type { Line } from './bridge-connection.ts';

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

/** What the session tells the app. */
export interface SessionEvents {
  /** This is the game that is played: told when the host has let us in, and when the host goes on to another one. */
  welcomed(game: string): void;
  /** The host's rules came to another state when they were calculated again. */
  desynced(tick: number): void;
  /** It is over, once. */
  ended(reason: Failure): void;
}

/** Asks to join. Lets go of the connection at the welcome: what follows is for the game that it names. */
class Doorbell extends PlayerListener {
  override onWelcome(): void {
    this.detach();
  }
}

/**
 * One connection to a host, from the first word to the last. It pumps the listener once a frame and mirrors what
 * the screens show into signals. The first listener only asks to join; the game's own takes over when its view is
 * there (`enter`), and finds everything that came after the welcome still waiting.
 */
export class Session {
  /** A number of its own. */
  readonly id = sessions++;
  readonly players = signal<readonly Player[]>([]);
  readonly seat = signal<number | null>(null);
  /** How many watch because all seats are taken. */
  readonly watching = signal(0);
  /** Chat and emotes of the room. */
  readonly talk: Signal<Talk>;
  readonly line = signal<Line>({ state: 'steady' });
  readonly roundTrip = signal<number | undefined>(undefined);
  readonly hud = signal<HudState>({});
  /** What screen readers are told next. */
  readonly announcement = signal('');
  /** What the check of the rules came to that was asked for last. */
  readonly verdict = signal<Verdict | undefined>(undefined);
  /** The number of the game that is played, counted from the first one that the host played. */
  readonly epoch = signal(0);
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
    this.#view = view;
    this.#pixi = pixi;
    return new Promise((resolve) => {
      this.#firstFrames = { left: FIRST_FRAMES, seen: resolve };
    });
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

  kick(seat: number): void {
    this.#listener.kick(seat);
  }

  /** Everybody goes on to that game. */
  changeGame(game: string): void {
    this.#listener.changeGame(game);
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

  /** Whenever there is a game to show: at the host's first welcome, and when the host goes on to another game. */
  #tellWelcome(): void {
    const welcome = this.#listener.upcoming ?? this.#listener.welcome;
    if (welcome === undefined || welcome.epoch === this.#epoch) return;
    this.#epoch = welcome.epoch;
    // The screen opens a view for each epoch. The first one may be there before its welcome: a recording that starts over.
    if (welcome.epoch !== this.epoch.peek()) this.#closeView();
    this.epoch.value = welcome.epoch;
    this.#events.welcomed(welcome.game);
  }

  #tellDesync(): void {
    const { verdict } = this.#listener;
    if (verdict === this.#verdict || verdict === undefined) return;
    this.#verdict = verdict;
    this.verdict.value = verdict;
    if (verdict.desync !== undefined) this.#events.desynced(verdict.desync);
  }

  #mirror(now: number): void {
    this.players.value = this.#listener.players;
    this.seat.value = this.#listener.seat;
    this.watching.value = this.#listener.watching;
    this.talk.value = this.#listener.talk;
    this.line.value = this.#connection.line;
    if (now - this.#figuresAt < FIGURES_EVERY) return;
    this.#figuresAt = now;
    const { roundTrip } = this.#connection;
    this.roundTrip.value = roundTrip === undefined ? undefined : Math.round(roundTrip);
  }
}
