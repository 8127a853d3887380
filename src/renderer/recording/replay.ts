import type { Clock } from '../../shared/net/index.ts';
import { type Recording, ReplayConnection, spanOf } from '../../shared/netcode/index.ts';
import { withoutSeat } from '../../shared/session/index.ts';
import { pageClock } from '../engine/clock.ts';
import type { Line } from '../session/index.ts';

/** A recording that is being watched: its own clock, which can stand still and be set. */
export class Replay {
  readonly recording: Recording;
  readonly start: number;
  readonly end: number;
  readonly clock: Clock;
  readonly #real: () => number;
  /** The moment of the recording at which the clock was started or stopped last, and when that was. */
  #moment: number;
  #setAt: number;
  #isRunning = true;

  /** @param now milliseconds that really pass */
  constructor(recording: Recording, now: () => number = pageClock.now) {
    const { start, end } = spanOf(recording);
    this.recording = recording;
    this.start = start;
    this.end = end;
    this.#real = now;
    this.#moment = start;
    this.#setAt = now();
    this.clock = { now: () => this.now, after: pageClock.after, every: pageClock.every };
  }

  /** The moment that is shown, ms on the recording's clock; stands still at its end. */
  get now(): number {
    const passed = this.#isRunning ? this.#real() - this.#setAt : 0;
    return Math.min(this.end, this.#moment + passed);
  }

  /** False while it stands still, at the end too. */
  get isRunning(): boolean {
    return this.#isRunning && this.now < this.end;
  }

  set isRunning(isRunning: boolean) {
    this.#set(this.now);
    this.#isRunning = isRunning;
  }

  /** Goes to a moment, ms on the recording's clock. Back from where it is needs a new {@link connect}. */
  goTo(moment: number): void {
    this.#set(Math.min(this.end, Math.max(this.start, moment)));
  }

  /** A connection to the recording that has told everything up to now. */
  connect(): ReplayLine {
    return new ReplayLine(this.recording, this.now, () => this.now, this.#real);
  }

  #set(moment: number): void {
    this.#moment = moment;
    this.#setAt = this.#real();
  }
}

/** The line of a recording does not drop. */
export class ReplayLine extends ReplayConnection {
  readonly line: Line = { state: 'steady' };
  readonly stopwatch: () => number;

  /** @param stopwatch milliseconds that really pass: those of the recording may stand still */
  constructor(recording: Recording, from: number, now: () => number, stopwatch: () => number) {
    super(recording, from, now, withoutSeat);
    this.stopwatch = stopwatch;
  }
}
