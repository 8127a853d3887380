import type { Message, SendOptions } from '../net/index.ts';
import {
  ClockSync,
  Interpolation,
  JUMP_TICKS,
  MAX_INPUTS,
  Meter,
  Pace,
  Prediction,
  RecentNumbers,
  type Row,
  type Snapshot,
} from '../netcode/index.ts';
import type { Figures } from '../session/index.ts';
import type { PlayersBySeat } from './rules.ts';
import { type Simulation, SNAPSHOT_TICKS, TICK_MS } from './simulation.ts';

/** What is drawn in one frame. */
export interface View<State> {
  /**
   * Everybody and everything as it should be drawn: a little in the past, where it is certain, all of one moment.
   * Only where the own player is, and whatever else of its record the layout blends, is in the present: a score or
   * a cooldown would otherwise be of another moment than the tick beside it.
   */
  readonly drawn: State;
  /**
   * The present as calculated ahead, the own seat's truest; undefined while watching. Ticks and countdowns of the
   * own player belong to this one.
   */
  readonly predicted: State | undefined;
  /** As the host told it, interpolated, the own player too: a little in the past. */
  readonly told: State;
  /** The own seat; null while watching. */
  readonly self: number | null;
}

/** See `actions.ts`. */
interface ClockAnswer {
  sent: number;
  tick: number;
  cost: number;
  frame: number;
}

/** How often the host is asked for the time, ms; ten times as often in the beginning. */
const ASK_EVERY = 250;
const FIRST_QUESTIONS = 8;
/** Delays longer than this are not waited for when calculating ahead: late inputs are the smaller evil. ms. */
const MOST_DELAYS = 300;
/** A frame longer than this is a hiccup, not a frame rate to prepare for. ms. */
const MOST_FRAME = 100;
/** Inputs that did not change wait for so many of their kind, since the host repeats the last one anyway. */
const UNCHANGED_INPUTS = 3;

/**
 * A player's copy of the game: takes in what the host tells, sends what the player does, and gives what to draw.
 * Knows no connection: messages are handed in, and go out through `send`.
 */
export class Replica<State extends PlayersBySeat, Input extends object> {
  readonly #simulation: Simulation<State, Input>;
  readonly #send: (message: Message, options?: SendOptions) => void;
  readonly #clock = new ClockSync();
  readonly #pace = new Pace(TICK_MS);
  readonly #interpolation: Interpolation<State>;
  readonly #snapshotMeter = new Meter();
  readonly #corrections = new Meter();
  #prediction: Prediction<State, Input> | undefined;
  #seat: number | null = null;
  #newest: Snapshot | undefined;
  #isNews = false;
  #arrivedAt: number | undefined;
  #now: number | undefined;
  #asked = 0;
  #askAgainAt = Number.NEGATIVE_INFINITY;
  #isAskingAnew = false;
  #hostTickCost: number | undefined;
  #hostFrameTime: number | undefined;
  /** The last frames, in ms. */
  readonly #frames = new RecentNumbers(60);
  #frame = 0;
  #lead = 0;
  #correction = 0;
  #unsent: { firstTick: number; inputs: Input[] } = { firstTick: 0, inputs: [] };
  #lastSent: Input | undefined;
  #view: View<State> | undefined;

  constructor(simulation: Simulation<State, Input>, send: (message: Message, options?: SendOptions) => void) {
    this.#simulation = simulation;
    this.#send = send;
    this.#interpolation = new Interpolation(simulation.layout, {
      tickMs: TICK_MS,
      interval: SNAPSHOT_TICKS * TICK_MS,
    });
  }

  /** What to draw; undefined before the first snapshot. Made anew by each `advance()`. */
  get view(): View<State> | undefined {
    return this.#view;
  }

  /** The newest snapshot's state, for those who compare: not for drawing. */
  get newest(): { tick: number; state: State } | undefined {
    const newest = this.#newest;
    if (newest === undefined) return undefined;
    const { layout } = this.#simulation;
    return {
      tick: newest.tick,
      get state() {
        return layout.restore(newest);
      },
    };
  }

  /** The same as a whole snapshot, for recordings. */
  get newestBytes(): Uint8Array | undefined {
    return this.#newest && this.#simulation.snapshots.encode(this.#newest);
  }

  get figures(): Figures {
    const now = this.#now ?? 0;
    return {
      roundTrip: this.#clock.isReady ? this.#clock.roundTrip : undefined,
      jitter: this.#clock.jitter,
      snapshotsPerSecond: this.#snapshotMeter.perSecond(now),
      snapshotAge: this.#arrivedAt === undefined ? undefined : Math.max(0, now - this.#arrivedAt),
      interpolationDelay: this.#interpolation.delay,
      lead: this.#lead,
      correction: this.#correction,
      correctionsPerSecond: this.#corrections.count(now),
      largestCorrection: this.#corrections.largest(now),
      hostTickCost: this.#hostTickCost,
      hostFrameTime: this.#hostFrameTime,
    };
  }

  /** A snapshot arrived. @throws MalformedBytesError when it is none of this game */
  receiveSnapshot(data: Uint8Array, arrivedAt: number): void {
    const snapshot = this.#simulation.snapshots.decode(data, this.#newest);
    if (snapshot === undefined) return this.#askForWhole();
    this.#isAskingAnew = false;
    this.#newest = snapshot;
    this.#isNews = true;
    this.#arrivedAt = arrivedAt;
    this.#snapshotMeter.add(arrivedAt);
    this.#interpolation.add(snapshot, arrivedAt);
  }

  /** The host's answer to a question for the time arrived. */
  receiveClock({ sent, tick, cost, frame }: ClockAnswer, arrivedAt: number): void {
    if (!this.#clock.add({ sent, hostTime: tick * TICK_MS, arrivedAt })) return;
    this.#hostTickCost = cost;
    this.#hostFrameTime = frame > 0 ? frame : undefined;
  }

  /**
   * Goes on to the present. Call it once per frame, after all messages were handled.
   * @param now ms, on the clock that stamps arrivals
   * @param seat the own seat; null while watching
   * @param wanted what the player does now; needs not be on the grid
   */
  advance(now: number, seat: number | null, wanted: Input): void {
    const passed = this.#now === undefined ? 0 : Math.max(0, now - this.#now);
    this.#now = now;
    if (passed > 0) this.#frames.add(passed);
    this.#frame = Math.min(MOST_FRAME, Math.max(passed, this.#frame * 0.98));
    this.#askForTime(now);
    this.#sitDown(seat);
    this.#interpolation.advance(now);
    this.#prediction?.fade(passed);
    this.#takeNews(now);
    if (this.#prediction !== undefined && this.#clock.isReady && this.#newest !== undefined) {
      this.#calculateAhead(this.#prediction, now, passed, wanted);
    }
    this.#view = this.#draw();
  }

  #sitDown(seat: number | null): void {
    if (seat === this.#seat) return;
    this.#seat = seat;
    this.#isNews = true;
    this.#unsent.inputs = [];
    this.#prediction =
      seat === null
        ? undefined
        : new Prediction({
            layout: this.#simulation.layout,
            seat,
            step: (state, input, tick) =>
              this.#simulation.step(state, input === undefined ? NOTHING : new Map([[seat, input]]), tick),
          });
  }

  #takeNews(now: number): void {
    if (!this.#isNews || this.#newest === undefined) return;
    this.#isNews = false;
    this.#correction = this.#prediction?.reconcile(this.#newest) ?? 0;
    if (this.#correction > 0) this.#corrections.add(now, this.#correction);
  }

  #calculateAhead(prediction: Prediction<State, Input>, now: number, passed: number, wanted: Input): void {
    // Half of the way there and back, what others of our messages took longer, a frame in which keys wait, a tick.
    const delays = Math.min(MOST_DELAYS, this.#clock.delays);
    this.#lead = this.#clock.roundTrip / 2 + delays + this.#frame + TICK_MS;
    const host = this.#clock.hostTime(now);
    const { tick, jumped } = this.#pace.advance(passed, (host + this.#lead) / TICK_MS, host / TICK_MS);
    // The prediction may be elsewhere by itself: it began anew with another seat, or a snapshot was of a tick far off.
    if (jumped || Math.abs(tick - prediction.tick) > JUMP_TICKS) {
      this.#sendInputs();
      prediction.moveTo(tick - 1);
    }
    const input = this.#simulation.inputs.onGrid(wanted);
    while (prediction.tick < tick) {
      prediction.predict(input);
      this.#queueInput(prediction.tick, input);
    }
  }

  #queueInput(tick: number, input: Input): void {
    if (this.#unsent.inputs.length === 0) this.#unsent.firstTick = tick;
    this.#unsent.inputs.push(input);
    const isSame = this.#lastSent !== undefined && this.#simulation.inputs.isSame(input, this.#lastSent);
    if (!isSame || this.#unsent.inputs.length >= UNCHANGED_INPUTS) this.#sendInputs();
  }

  #sendInputs(): void {
    const { firstTick, inputs } = this.#unsent;
    this.#unsent.inputs = [];
    for (let i = 0; i < inputs.length; i += MAX_INPUTS) {
      const some = inputs.slice(i, i + MAX_INPUTS);
      const data = this.#simulation.inputs.encode(firstTick + i, some);
      // While the line is dark, or slow, inputs grow too old to matter: the newest is all that should wait.
      this.#send({ action: 'input', data }, { replaces: 'input' });
    }
    this.#lastSent = inputs.at(-1) ?? this.#lastSent;
  }

  #askForTime(now: number): void {
    if (now < this.#askAgainAt) return;
    this.#asked += 1;
    this.#askAgainAt = now + (this.#asked < FIRST_QUESTIONS ? ASK_EVERY / 10 : ASK_EVERY);
    this.#send({ action: 'clock', sent: now, frame: this.#frames.median() }, { replaces: 'clock' });
  }

  #askForWhole(): void {
    if (this.#isAskingAnew) return;
    this.#isAskingAnew = true;
    this.#send({ action: 'state' });
  }

  #draw(): View<State> | undefined {
    const told = this.#interpolation.sample();
    if (told === undefined) return undefined;
    const self = this.#seat;
    const predicted = this.#prediction?.state;
    if (self === null) return { drawn: told, predicted, told, self };
    // A score of one moment beside the tick of another would run ahead and fall back.
    const own = this.#prediction?.sample(this.#pace.part, told.players[self] as Row | undefined);
    if (own === undefined) return { drawn: told, predicted, told, self };
    const players = { ...told.players, [self]: own };
    return { drawn: { ...told, players }, predicted, told, self };
  }
}

const NOTHING = new Map<number, never>();
