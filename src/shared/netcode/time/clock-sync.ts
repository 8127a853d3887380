import { MAX_ROUND_TRIP } from '../limits.ts';
import { medianOf, RecentNumbers } from './statistics.ts';

/**
 * What time it is at the host, as seen by a client.
 *
 * The client sends the time on its own clock, the host sends it back together with its own time, and the client
 * notes when the answer arrived (the arrival that the queue entry carries, not the moment of `pump()`, which is up
 * to a frame late). Supposing that both ways take equally long,
 *
 *     round trip = arrived - sent
 *     offset     = host's time + round trip / 2 - arrived
 *
 * A single exchange may have been stuck in a stall on one way only and is then wrong by half of that. Therefore
 * the offset is the median over the faster half of the recent exchanges.
 * Source: David Mills, "Network Time Protocol", RFC 5905 section 8 (formula) and 10 (the fastest exchanges are the
 * truest); Zachary Booth Simpson, "A Stream-based Time Synchronization Technique For Networked Computer Games" (median).
 *
 * When the ways are not equally long, the offset is wrong by half the difference, and half of the round trip is
 * wrong by the same amount the other way: a client that runs `offset + round trip / 2` ahead of itself is exactly
 * as far ahead as its messages need to arrive in time, whatever the ways. See `docs/netcode.md`.
 */

/** Exchanges that the offset is taken from: 5 s of them, at four a second. */
const REMEMBERED = 20;
/** Round trips that delays are taken from: 10 s of them, so that rare delays are among them. */
const REMEMBERED_FOR_DELAYS = 40;
/** All of them but one: a single stall in ten seconds is bad luck, two are the network. */
const USUAL_SHARE = 0.975;
/** Exchanges in a row that must contradict the rest before these are forgotten. */
const CONTRADICTIONS = 3;
/** What hiccups of the programs at both ends may add to what the ways explain, ms. */
const HICCUP_MS = 40;

/** Answers that arrive closer together than this, ms, though they were asked for further apart than twice that … */
const TOGETHER_MS = 50;
/** … were held up together by one outage. Of more than so many the slowest and the fastest say all there is to know. */
const HELD_TOGETHER = 2;

/** One exchange. All in ms; `sent` and `arrivedAt` on this computer's clock, `hostTime` on the host's timeline. */
export interface Exchange {
  sent: number;
  hostTime: number;
  arrivedAt: number;
}

export class ClockSync {
  #exchanges: { offset: number; roundTrip: number }[] = [];
  #contradictions = 0;
  #newest: Exchange | undefined;
  /** How many of the newest arrived together. */
  #together = 1;
  readonly #roundTrips = new RecentNumbers(REMEMBERED_FOR_DELAYS);
  #offset = 0;

  /** False before the first exchange: there is no host's time then. */
  get isReady(): boolean {
    return this.#exchanges.length > 0;
  }

  /** What is added to this computer's clock to get the host's time, in ms. */
  get offset(): number {
    return this.#offset;
  }

  /** Median of the recent round trips, in ms. */
  get roundTrip(): number {
    return this.#roundTrips.median();
  }

  /** How far round trips typically are from the median one, in ms. */
  get jitter(): number {
    return this.#roundTrips.spread();
  }

  /** How much longer than the median one the slowest but one of the recent round trips took, in ms. */
  get delays(): number {
    return this.#roundTrips.percentile(USUAL_SHARE) - this.roundTrip;
  }

  /** The host's time at `now` on this computer's clock, in ms. */
  hostTime(now: number): number {
    return now + this.#offset;
  }

  /**
   * Takes an exchange into account. One that took a negative time or more than {@link MAX_ROUND_TRIP}, or is not made
   * of numbers, is refused: false.
   */
  add(exchange: Exchange): boolean {
    const { sent, hostTime, arrivedAt } = exchange;
    const roundTrip = arrivedAt - sent;
    const offset = hostTime + roundTrip / 2 - arrivedAt;
    if (!Number.isFinite(offset) || roundTrip < 0 || roundTrip > MAX_ROUND_TRIP) return false;
    this.#startAnewIfContradicted(offset, roundTrip);
    this.#countOutageOnce(exchange);
    this.#roundTrips.add(roundTrip);
    this.#exchanges.push({ offset, roundTrip });
    if (this.#exchanges.length > REMEMBERED) this.#exchanges.shift();
    const faster = [...this.#exchanges].sort((a, b) => a.roundTrip - b.roundTrip);
    faster.length = Math.ceil(faster.length / 2);
    this.#offset = medianOf(faster.map((exchange) => exchange.offset));
    return true;
  }

  /**
   * An outage of seconds holds up a dozen answers, which then arrive at once. Each counted for itself, they would
   * outvote the network as it is for as long again.
   */
  #countOutageOnce(exchange: Exchange): void {
    const { sent, arrivedAt } = this.#newest ?? exchange;
    const isHeld = exchange.arrivedAt - arrivedAt < TOGETHER_MS && exchange.sent - sent > 2 * TOGETHER_MS;
    this.#newest = exchange;
    this.#together = isHeld ? this.#together + 1 : 1;
    if (this.#together <= HELD_TOGETHER) return;
    this.#exchanges.pop();
    this.#roundTrips.dropNewest();
  }

  /**
   * However unequal its ways are, an exchange is wrong by no more than half of its round trip. Where more is between it
   * and the rest, a clock has moved: a computer slept, or the host's game stood still.
   */
  #startAnewIfContradicted(offset: number, roundTrip: number): void {
    const explained = (roundTrip + this.roundTrip) / 2 + HICCUP_MS;
    const contradicts = this.isReady && Math.abs(offset - this.#offset) > explained;
    this.#contradictions = contradicts ? this.#contradictions + 1 : 0;
    if (this.#contradictions < CONTRADICTIONS) return;
    this.#contradictions = 0;
    this.#exchanges = [];
    this.#roundTrips.clear();
  }
}
