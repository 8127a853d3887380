import { describe, expect, it } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

describe('TokenBucket', () => {
  it('allows the burst at once, and no more', () => {
    const bucket = new TokenBucket(10, 3, 0);
    expect([1, 2, 3, 4].map(() => bucket.take(1, 0))).toEqual([true, true, true, false]);
  });

  it('refills steadily', () => {
    const bucket = new TokenBucket(10, 3, 0);
    bucket.take(3, 0);
    expect(bucket.take(1, 99)).toBe(false);
    expect(bucket.take(1, 100)).toBe(true);
    expect(bucket.take(1, 100)).toBe(false);
  });

  it('never holds more than the burst, however long nothing was taken', () => {
    const bucket = new TokenBucket(10, 3, 0);
    expect(bucket.take(4, 1_000_000)).toBe(false);
    expect(bucket.take(3, 1_000_000)).toBe(true);
  });

  it('takes nothing when there is not enough', () => {
    const bucket = new TokenBucket(10, 3, 0);
    expect(bucket.take(4, 0)).toBe(false);
    expect(bucket.take(3, 0)).toBe(true);
  });

  it('ignores a time that runs backwards', () => {
    const bucket = new TokenBucket(10, 3, 1_000);
    bucket.take(3, 1_000);
    expect(bucket.take(1, 0)).toBe(false);
    expect(bucket.take(1, 1_100)).toBe(true);
  });

  it('can be without a limit', () => {
    const bucket = new TokenBucket(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0);
    expect(bucket.take(1e12, 0)).toBe(true);
    expect(bucket.take(1e12, 1)).toBe(true);
  });
});
