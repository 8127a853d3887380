/** The last so many numbers, and what is typical of them. Network times have outliers: hence medians, not means. */
export class RecentNumbers {
  readonly #capacity: number;
  #values: number[] = [];

  /** @param capacity how many are kept; older ones are forgotten */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get count(): number {
    return this.#values.length;
  }

  add(value: number): void {
    this.#values.push(value);
    if (this.#values.length > this.#capacity) this.#values.shift();
  }

  clear(): void {
    this.#values = [];
  }

  /** The middle one; of an even count the mean of both in the middle. 0 of none. */
  median(): number {
    return medianOf(this.#values);
  }

  /** The smallest that at least `share` (0 … 1) of them do not exceed ("nearest rank"). 0 of none. */
  percentile(share: number): number {
    const sorted = ascending(this.#values);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  }

  /** The smallest; 0 of none. */
  min(): number {
    return this.#values.length === 0 ? 0 : Math.min(...this.#values);
  }

  /** How many are larger than `limit`. */
  above(limit: number): number {
    return this.#values.reduce((count, value) => (value > limit ? count + 1 : count), 0);
  }

  /** How far they typically are from the median: the median of the distances. 0 of none. */
  spread(): number {
    const middle = this.median();
    return medianOf(this.#values.map((value) => Math.abs(value - middle)));
  }
}

export function medianOf(values: readonly number[]): number {
  const sorted = ascending(values);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
