import type { Cancel, Clock } from '../clock.ts';
import { type ErrorCode, NetError } from '../errors.ts';
import type { Random } from '../link/token.ts';

/** How a client tries to get a lost line back. All in milliseconds. */
export interface ReconnectOptions {
  /** Before the first try; doubles with each. Default 250. */
  firstDelay: number;
  /** The longest wait. Default 1,500: whoever is back in the network sits in their seat again within two seconds. */
  maxDelay: number;
  /** For each try. Default 5,000. */
  attemptTimeout: number;
  /** Since the line was lost: then begins the last try. Default 60,000; the server keeps the seat a little longer. */
  giveUpAfter: number;
}

export const RECONNECT: ReconnectOptions = {
  firstDelay: 250,
  maxDelay: 1_500,
  attemptTimeout: 5_000,
  giveUpAfter: 60_000,
};

export interface ReconnectEvents {
  /** Try number `attempt`, from 1, starts in `delay` ms. */
  waiting(attempt: number, delay: number): void;
  retry(): void;
  gaveUp(error: NetError): void;
}

/** So many refusals in a row mean that the host's app is gone; one may be a router that restarts. */
const REFUSALS = 3;

/**
 * Decides when to try again: exponential back-off with jitter, so that the guests of a host whose network
 * hiccuped do not all come back in the same instant ("equal jitter": half of the delay is certain, half is
 * random; M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015).
 */
export class Reconnector {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #options: ReconnectOptions;
  readonly #events: ReconnectEvents;
  #cancel: Cancel = () => {};
  #attempt = 0;
  #refusals = 0;
  #lostAt = 0;
  #isLast = false;

  constructor(clock: Clock, random: Random, options: ReconnectOptions, events: ReconnectEvents) {
    this.#clock = clock;
    this.#random = random;
    this.#options = options;
    this.#events = events;
  }

  /** The line was lost just now. */
  begin(): void {
    this.#attempt = 0;
    this.#refusals = 0;
    this.#lostAt = this.#clock.now();
    this.#isLast = false;
    this.#wait();
  }

  /** A try failed: waits for the next, or gives up. */
  failed(code: ErrorCode): void {
    this.#refusals = code === 'connection-refused' ? this.#refusals + 1 : 0;
    if (this.#refusals >= REFUSALS) this.#events.gaveUp(new NetError('host-gone'));
    else this.#wait();
  }

  stop(): void {
    this.#cancel();
  }

  #wait(): void {
    const { firstDelay, maxDelay, giveUpAfter } = this.#options;
    const ceiling = Math.min(maxDelay, firstDelay * 2 ** this.#attempt);
    const drawn = Math.round(ceiling / 2 + (ceiling / 2) * ((this.#random(1)[0] as number) / 255));
    if (this.#isLast) return this.#events.gaveUp(new NetError('connection-lost'));
    // The last try begins when the time is over, not before: the line may be back since a moment ago.
    const left = Math.max(0, this.#lostAt + giveUpAfter - this.#clock.now());
    this.#isLast = drawn >= left;
    const delay = Math.min(drawn, left);
    this.#attempt += 1;
    this.#cancel();
    this.#cancel = this.#clock.after(delay, () => this.#events.retry());
    this.#events.waiting(this.#attempt, delay);
  }
}
