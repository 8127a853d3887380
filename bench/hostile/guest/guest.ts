import {
  Client,
  type ClientOptions,
  type Connection,
  type Entry,
  NetError,
  type Payload,
  type SendOptions,
} from '../../../src/shared/net/index.ts';
import { BlackBox, RecordingConnection, readRecording } from '../../../src/shared/netcode/index.ts';
import type { JoinOptions } from '../../../src/shared/session/index.ts';
import { CHANGES_AT_ONCE, CHANGES_PER_SECOND } from '../../../src/shared/session/player-listener.ts';
import type {
  PlayersBySeat,
  SimulationClient,
  SimulationGame,
} from '../../../src/shared/simulation/index.ts';
import { unfitToDraw, unfitToShow } from './shown.ts';
import { WORK_PER_MESSAGE, WORK_TO_DRAW, work, worked } from './work.ts';

export type Game = SimulationGame<PlayersBySeat, object>;

/** No call of `pump()`, and no drawing, may take longer, ms. */
export const WATCHDOG = 250;

/** What all guests of a run have seen together. */
export interface Seen {
  /** Whatever should never happen, a line each. */
  readonly complaints: string[];
  /** Calls that took longer than {@link WATCHDOG}, a line each: no two machines have the same ones. */
  readonly slow: string[];
  /** Calls of `pump()`. */
  pumps: number;
  /** Frames in which there was something to draw. */
  drawn: number;
  /** The longest call of `pump()` and of the drawing behind it, ms of which the processor was really had. */
  longestPump: number;
  longestDraw: number;
  /** The most counted work of one frame. */
  mostWork: number;
  /** How often guests went along to another game. */
  changes: number;
  /** How many visits were ended by each code. */
  readonly endings: Map<string, number>;
}

/**
 * Somebody whose host may be anybody: a real client, and what a page does with it sixty times a second: pump, go along
 * to another game, calculate ahead, ask what to draw. Whatever a player must not see becomes a complaint.
 */
export class Guest {
  readonly client: Client;
  readonly #visit: string;
  readonly #game: Game;
  readonly #join: JoinOptions;
  readonly #seen: Seen;
  readonly #now: () => number;
  readonly #line: Connection;
  readonly #recorder: BlackBox;
  #listener: SimulationClient<PlayersBySeat, object>;
  readonly #begun: number;
  #changes = 0;
  #frames = 0;
  #hasEnded = false;

  /** @param visit what to call it when something is wrong */
  constructor(visit: string, game: Game, seen: Seen, options: ClientOptions) {
    this.#visit = visit;
    const { clock } = options;
    this.#game = game;
    this.#seen = seen;
    this.#now = () => clock.now();
    this.#begun = clock.now();
    this.#join = { name: 'Vic', versions: { [game.id]: game.version } };
    this.client = new Client(options);
    this.#recorder = new BlackBox(() => this.#listener.checkpoint());
    this.#line = new RecordingConnection(counting(this.client), this.#recorder, this.#now);
    this.#listener = this.#newListener();
    this.#listener.attach(this.#line);
    // Why it failed comes as an event as well.
    this.client.connect().catch(() => {});
  }

  /** Whether there is nothing more to come: it has ended, and the player has been told. */
  get isOver(): boolean {
    return this.#hasEnded;
  }

  /** What a page does sixty times a second. */
  frame(): void {
    this.#frames += 1;
    try {
      this.#pump();
      this.#draw();
    } catch (error) {
      this.#complain(`a frame broke: ${error instanceof Error ? error.stack : error}`);
      this.#hasEnded = true;
    }
    const { ended } = this.#listener;
    const unfit = unfitToShow(this.#listener);
    if (unfit !== undefined) this.#complain(unfit);
    if (ended === undefined || this.#hasEnded) return;
    this.#hasEnded = true;
    const { endings } = this.#seen;
    endings.set(ended.code, (endings.get(ended.code) ?? 0) + 1);
  }

  /** The player has had enough, and keeps the last minute. */
  leave(): void {
    this.#listener.leave();
    this.client.close();
    const { id: game, version } = this.#game;
    const about = { app: '0', reason: 'asked', detail: '', game, version, player: '' } as const;
    try {
      const bytes = this.#recorder.save(about);
      if (bytes !== undefined) readRecording(bytes);
    } catch (error) {
      this.#complain(`the recording of it cannot be read: ${error}`);
    }
  }

  #pump(): void {
    const { seen, handled, ms } = this.#timed(() => this.#listener.pump());
    seen.pumps += 1;
    seen.longestPump = Math.max(seen.longestPump, ms);
    if (ms > WATCHDOG) seen.slow.push(this.#told(`a pump of ${handled} entries took ${ms.toFixed(0)} ms`));
    this.#limitWork('a pump', WORK_PER_MESSAGE * Math.max(1, handled));
    if (this.#listener.upcoming === undefined || this.#listener.ended !== undefined) return;
    seen.changes += 1;
    this.#changes += 1;
    const seconds = (this.#now() - this.#begun) / 1000;
    if (this.#changes > CHANGES_AT_ONCE + CHANGES_PER_SECOND * seconds)
      this.#complain(`went along to ${this.#changes} games in ${seconds.toFixed(1)} s`);
    const before = this.#listener;
    this.#listener = this.#newListener();
    this.#listener.attach(this.#line);
    this.#listener.adopt(before);
  }

  #draw(): void {
    const wanted = this.#game.simulation.rules.idle;
    const { seen, ms } = this.#timed(() => {
      this.#listener.advance(this.#now(), wanted);
      return 0;
    });
    seen.longestDraw = Math.max(seen.longestDraw, ms);
    if (ms > WATCHDOG) seen.slow.push(this.#told(`drawing took ${ms.toFixed(0)} ms`));
    this.#limitWork('drawing', WORK_TO_DRAW);
    const { view, figures } = this.#listener;
    if (view !== undefined) seen.drawn += 1;
    const unfit = unfitToDraw(view, 'view') ?? unfitToDraw(figures, 'figures');
    if (unfit !== undefined) this.#complain(unfit);
  }

  #timed(run: () => number): { seen: Seen; handled: number; ms: number } {
    work.done = 0;
    const begun = performance.now();
    const before = process.cpuUsage();
    const handled = run();
    const { user, system } = process.cpuUsage(before);
    // What other programs took of the processor meanwhile is not ours.
    return { seen: this.#seen, handled, ms: Math.min(performance.now() - begun, (user + system) / 1000) };
  }

  #limitWork(what: string, limit: number): void {
    this.#seen.mostWork = Math.max(this.#seen.mostWork, work.done);
    if (work.done > limit) this.#complain(`${what} was ${work.done} of work, and ${limit} is the limit`);
  }

  #newListener(): SimulationClient<PlayersBySeat, object> {
    const listener = this.#game.createClient(this.#join);
    let hasEnded = false;
    listener.onError = (error) => {
      // What does not fit is logged; anything else is a handler of ours that broke.
      if (!(error instanceof NetError))
        this.#complain(`a handler failed: ${error instanceof Error ? error.stack : error}`);
    };
    listener.onEnded = () => {
      if (hasEnded) this.#complain('the end was told twice');
      hasEnded = true;
    };
    listener.onWelcome = () => {
      if (hasEnded) this.#complain('somebody was welcomed after the end');
    };
    return listener;
  }

  #told(what: string): string {
    return `${this.#visit}, ${this.#game.title}, frame ${this.#frames}: ${what}`;
  }

  #complain(what: string): void {
    this.#seen.complaints.push(this.#told(what));
  }
}

/** A page's connection: its budget is measured in real time, and what it sends is work. */
function counting(client: Client): Connection {
  return {
    next: (): Entry | undefined => client.next(),
    consumed: (count: number) => client.consumed(count),
    sendPayload: (payload: Payload, options?: SendOptions) => {
      worked();
      return client.sendPayload(payload, options);
    },
    close: (reason?: string) => client.close(reason),
    get roundTrip() {
      return client.roundTrip;
    },
    limits: client.limits,
    stopwatch: () => performance.now(),
  };
}
