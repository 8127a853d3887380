import { nextRandom } from '../state/random.ts';

/**
 * A bad network, calculated.
 *
 * The network between two players delays what they say: by a little always (latency), by a different little each
 * time (jitter), by more the more is said (bandwidth). Packet loss does not exist for a TCP game. What exists is a
 * *stall*: TCP sends the lost piece again after a while, and everything behind it waits. So each write starts,
 * with a certain probability, a hold of 300 ms of itself and all that follows; order is always kept.
 *
 *     begin   = max(now, end of the transmission before)           end = begin + bytes / bandwidth
 *     deliver = max(delivery before, end + latency ± jitter + (300 ms if this write stalls))
 *
 * A {@link DelayLine} is one direction and only calculates; it does not care whether the bytes are frames in a
 * test or chunks of a socket. {@link halves} makes both directions of one link.
 * Source of 300 ms: RFC 6298 (least retransmission timeout 1 s, in practice Linux' 200 ms) plus a round trip of
 * 100 ms.
 */

/** What a link is like, there and back again. */
export interface LinkConditions {
  /** Round trip in ms; half of it each way. */
  latency: number;
  /** By how much a round trip differs at most from `latency`, in ms, up and down. */
  jitter: number;
  /** Share of the writes that start a stall: 0 … 1. */
  stall: number;
  /** Kilobits per second in each direction; Infinity for no limit. */
  bandwidth: number;
}

/** A link that delays nothing. */
export const PERFECT: LinkConditions = {
  latency: 0,
  jitter: 0,
  stall: 0,
  bandwidth: Number.POSITIVE_INFINITY,
};

/** Links with names that people know. Round figures out of experience, not measurements of a certain place. */
export const LINKS = {
  LAN: { latency: 2, jitter: 1, stall: 0, bandwidth: Number.POSITIVE_INFINITY },
  good: { latency: 30, jitter: 6, stall: 0.001, bandwidth: 20_000 },
  'café Wi-Fi': { latency: 60, jitter: 40, stall: 0.01, bandwidth: 4_000 },
  train: { latency: 150, jitter: 80, stall: 0.03, bandwidth: 1_000 },
  'across the ocean': { latency: 180, jitter: 20, stall: 0.005, bandwidth: 10_000 },
} as const satisfies Record<string, LinkConditions>;

/** Name of one of the {@link LINKS}. */
export type LinkName = keyof typeof LINKS;

/** How long a stall holds what is behind it, in ms. */
export const STALL_MS = 300;

/** One direction of a link. */
export class DelayLine {
  readonly #conditions: LinkConditions;
  readonly #random: { random: number };
  #sentUntil = Number.NEGATIVE_INFINITY;
  #delivered = Number.NEGATIVE_INFINITY;

  /**
   * @param conditions of the whole link: this direction takes half of latency and jitter. The object is read at
   *   every write: who changes it changes the link
   * @param seed the same one gives the same delays
   * @throws RangeError for a number that is not a condition
   */
  constructor(conditions: LinkConditions, seed: number) {
    checkConditions(conditions);
    this.#conditions = conditions;
    this.#random = { random: seed >>> 0 };
  }

  /**
   * Sends `bytes` bytes.
   * @param now ms; must not run backwards
   * @returns when they arrive, in ms, never before what was sent earlier
   */
  schedule(bytes: number, now: number): number {
    const { latency, jitter, stall, bandwidth } = this.#conditions;
    // Both are drawn every time, so that one condition can be changed without shuffling the other.
    const deviation = (nextRandom(this.#random) * 2 - 1) * jitter;
    const stalls = nextRandom(this.#random) < stall;
    // A kilobit per second is a bit per millisecond.
    this.#sentUntil = Math.max(now, this.#sentUntil) + (bytes * 8) / bandwidth;
    const arrives = this.#sentUntil + Math.max(0, latency + deviation) / 2 + (stalls ? STALL_MS : 0);
    this.#delivered = Math.max(this.#delivered, arrives);
    return this.#delivered;
  }
}

/** Both directions of one link, each with randomness of its own. */
export function halves(conditions: LinkConditions, seed: number): { up: DelayLine; down: DelayLine } {
  return { up: new DelayLine(conditions, seed), down: new DelayLine(conditions, ~seed) };
}

/** @throws RangeError naming the condition that is out of its range */
export function checkConditions({ latency, jitter, stall, bandwidth }: LinkConditions): void {
  if (!(latency >= 0 && latency <= 10_000)) throw new RangeError('Latency is 0 to 10000 ms.');
  if (!(jitter >= 0 && jitter <= 10_000)) throw new RangeError('Jitter is 0 to 10000 ms.');
  if (!(stall >= 0 && stall <= 1))
    throw new RangeError('The share of writes that stall is 0 to 1 (0 % to 100 %).');
  if (!(bandwidth > 0)) throw new RangeError('Bandwidth is more than 0 kbit/s.');
}
