/** How much of something happened in the last second: bytes, snapshots, corrections. */
export class Meter {
  #entries: { at: number; amount: number }[] = [];

  /** Something happened. @param at ms; must not run backwards by more than a second */
  add(at: number, amount = 1): void {
    this.#entries.push({ at, amount });
    this.#forget(at);
  }

  /** The sum over the last second before `now`. */
  perSecond(now: number): number {
    this.#forget(now);
    return this.#entries.reduce((sum, { amount }) => sum + amount, 0);
  }

  /** How often it happened in the last second before `now`. */
  count(now: number): number {
    this.#forget(now);
    return this.#entries.length;
  }

  /** The largest of the last second before `now`; 0 of none. */
  largest(now: number): number {
    this.#forget(now);
    return this.#entries.reduce((most, { amount }) => Math.max(most, amount), 0);
  }

  #forget(now: number): void {
    while ((this.#entries[0]?.at ?? Number.POSITIVE_INFINITY) <= now - 1000) this.#entries.shift();
  }
}
