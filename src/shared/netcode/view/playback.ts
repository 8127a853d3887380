import { RecentNumbers } from '../time/statistics.ts';

/**
 * Which moment of the host's time is drawn now.
 *
 * Snapshots arrive irregularly, so what is drawn lies a little in the past, far enough that the next snapshot is
 * nearly always there already. How late a snapshot is, is measured against the fastest of the last 5 s:
 *
 *     lateness = (arrived - host's time in the snapshot) - the smallest of these
 *     delay    = max(2 intervals, 100 ms, 1 interval + what all but the latest 5 % stay under), at most 500 ms
 *
 * The delay widens when the network gets worse and narrows when it gets better, and the drawing follows by
 * running up to 15 % slower or 25 % faster, which nobody sees. It jumps only when it is off by more than a second.
 * When no snapshot comes, it runs on for 100 ms past the newest and then stands still.
 * Source: Yahn Bernier, "Latency Compensating Methods …" (100 ms, two updates); jitter buffers as in RFC 3550 and
 * WebRTC's NetEq (percentile of recent delays, playing faster or slower instead of skipping).
 */

const LEAST_DELAY_MS = 100;
const MOST_DELAY_MS = 500;
const ON_TIME_SHARE = 0.95;
/** Snapshots of the last 5 s at 20 Hz. */
const REMEMBERED = 100;
const SLOWEST = 0.85;
const FASTEST = 1.25;
const JUMP_MS = 1000;
/** How long things go on by themselves when nothing arrives. */
export const EXTRAPOLATION_MS = 100;

export class Playback {
  readonly #interval: number;
  /** Arrival minus host's time of the recent snapshots: the offset of the clocks plus the way. */
  readonly #ways = new RecentNumbers(REMEMBERED);
  #newest = Number.NEGATIVE_INFINITY;
  #time: number | undefined;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #delay: number;

  /** @param interval the time between two snapshots, in ms */
  constructor(interval: number) {
    this.#interval = interval;
    this.#delay = Math.max(2 * interval, LEAST_DELAY_MS);
  }

  /** The moment that is drawn, in ms of the host's time; undefined before the first snapshot. */
  get time(): number | undefined {
    return this.#time;
  }

  /** How far behind the newest possible snapshot the drawing means to be, in ms. */
  get delay(): number {
    return this.#delay;
  }

  /** How much later than the fastest snapshots typically arrive, in ms. */
  get jitter(): number {
    return this.#ways.median() - this.#ways.min();
  }

  /** A snapshot arrived. @param hostTime the time in it, ms; @param arrivedAt on this computer's clock, ms */
  arrived(hostTime: number, arrivedAt: number): void {
    this.#newest = Math.max(this.#newest, hostTime);
    this.#ways.add(arrivedAt - hostTime);
    const lateness = this.#ways.percentile(ON_TIME_SHARE) - this.#ways.min();
    const needed = Math.max(2 * this.#interval, LEAST_DELAY_MS, this.#interval + lateness);
    this.#delay = Math.min(MOST_DELAY_MS, needed);
  }

  /** Goes on to the present. @param now on this computer's clock, ms */
  advance(now: number): void {
    if (this.#ways.count === 0) return;
    const passed = Math.max(0, now - this.#drawnAt);
    const target = now - this.#ways.min() - this.#delay;
    this.#drawnAt = Math.max(now, this.#drawnAt);
    if (this.#time === undefined || Math.abs(target - this.#time - passed) > JUMP_MS) {
      this.#time = Math.min(target, this.#newest);
      return;
    }
    // Off by a whole second would be made up for at full speed-up; small errors by little.
    const off = (target - this.#time - passed) / JUMP_MS;
    const rate = Math.min(FASTEST, Math.max(SLOWEST, 1 + off));
    this.#time = Math.min(this.#time + passed * rate, Math.max(this.#time, this.#newest + EXTRAPOLATION_MS));
  }
}
