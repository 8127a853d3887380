/** The last so many numbers, and what is typical of them. Network times have outliers: hence medians, not means. */
export class RecentNumbers {
  readonly #capacity: number;
  /** In the order in which they came. */
  #values: number[] = [];
  /** The same, the smallest first: kept in order, since it is asked for more often than something is added. */
  #sorted: number[] = [];

  /** @param capacity how many are kept; older ones are forgotten */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get count(): number {
    return this.#values.length;
  }

  add(value: number): void {
    this.#values.push(value);
    this.#sorted.splice(placeOf(value, this.#sorted), 0, value);
    if (this.#values.length <= this.#capacity) return;
    const oldest = this.#values.shift() as number;
    this.#sorted.splice(placeOf(oldest, this.#sorted), 1);
  }

  /** Forgets the one that was added last. */
  dropNewest(): void {
    const newest = this.#values.pop();
    if (newest !== undefined) this.#sorted.splice(placeOf(newest, this.#sorted), 1);
  }

  clear(): void {
    this.#values = [];
    this.#sorted = [];
  }

  /** The middle one; of an even count the mean of both in the middle. 0 of none. */
  median(): number {
    return middleOf(this.#sorted);
  }

  /** The smallest that at least `share` (0 … 1) of them do not exceed ("nearest rank"). 0 of none. */
  percentile(share: number): number {
    return this.#sorted[Math.max(0, Math.ceil(share * this.#sorted.length) - 1)] ?? 0;
  }

  /** The smallest; 0 of none. */
  min(): number {
    return this.#sorted[0] ?? 0;
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

/** The middle one; of an even count the mean of both in the middle. 0 of none. */
export function medianOf(values: readonly number[]): number {
  return middleOf([...values].sort((a, b) => a - b));
}

function middleOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** The index of the first that is not smaller than `value`. */
function placeOf(value: number, sorted: readonly number[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
