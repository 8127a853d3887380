/**
 * Allows `perSecond` on average and `burst` at once (a token bucket: it fills steadily, each use takes some).
 * See J. Turner, "New directions in communications", IEEE Communications Magazine 24(10), 1986.
 */
export class TokenBucket {
  readonly #perMs: number;
  readonly #burst: number;
  #tokens: number;
  #at: number;

  /** @param now the time at the start, ms */
  constructor(perSecond: number, burst: number, now: number) {
    this.#perMs = perSecond / 1000;
    this.#burst = burst;
    this.#tokens = burst;
    this.#at = now;
  }

  /** Takes `amount` at time `now` (ms). False, and nothing taken, when there is not enough. */
  take(amount: number, now: number): boolean {
    this.#fill(now);
    if (amount > this.#tokens) return false;
    this.#tokens -= amount;
    return true;
  }

  /** Whether as much may be taken at time `now` (ms) as at the start. */
  isFull(now: number): boolean {
    this.#fill(now);
    return this.#tokens >= this.#burst;
  }

  #fill(now: number): void {
    if (now <= this.#at) return;
    this.#tokens = Math.min(this.#burst, this.#tokens + (now - this.#at) * this.#perMs);
    this.#at = now;
  }
}
