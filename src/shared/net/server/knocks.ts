import type { Limits } from '../limits.ts';
import { TokenBucket } from '../link/token-bucket.ts';

/** How many addresses are remembered before those are forgotten that have been quiet for long enough. */
const REMEMBERED = 1_024;

/** Counts how often each address connects. */
export class Knocks {
  readonly #limits: Pick<Limits, 'connectionsPerSecond' | 'connectionBurst'>;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(limits: Pick<Limits, 'connectionsPerSecond' | 'connectionBurst'>) {
    this.#limits = limits;
  }

  /** Somebody from `source` connects. False when that address does so too often. @param now ms */
  take(source: string, now: number): boolean {
    let bucket = this.#buckets.get(source);
    if (bucket === undefined) {
      if (this.#buckets.size >= REMEMBERED) this.#forgetQuiet(now);
      const { connectionsPerSecond, connectionBurst } = this.#limits;
      bucket = new TokenBucket(connectionsPerSecond, connectionBurst, now);
      this.#buckets.set(source, bucket);
    }
    return bucket.take(1, now);
  }

  #forgetQuiet(now: number): void {
    for (const [source, bucket] of this.#buckets) if (bucket.isFull(now)) this.#buckets.delete(source);
  }
}
