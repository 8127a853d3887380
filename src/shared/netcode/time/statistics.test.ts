import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Meter } from './meter.ts';
import { medianOf, RecentNumbers } from './statistics.ts';

describe('recent numbers', () => {
  it('know what is typical of the last few', () => {
    const numbers = new RecentNumbers(5);
    for (const value of [1000, 3, 1, 2, 4, 10]) numbers.add(value);
    expect(numbers.count).toBe(5);
    expect(numbers.median()).toBe(3);
    expect(numbers.min()).toBe(1);
    expect(numbers.percentile(0.8)).toBe(4);
    expect(numbers.percentile(1)).toBe(10);
    expect(numbers.spread()).toBe(1);
  });

  it('stay in order, whatever comes', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 20 }), (all, capacity) => {
        const numbers = new RecentNumbers(capacity);
        for (const value of all) numbers.add(value);
        const kept = all.slice(-capacity);
        expect(numbers.min()).toBe(Math.min(...kept));
        expect(numbers.percentile(1)).toBe(Math.max(...kept));
        expect(numbers.median()).toBe(medianOf(kept));
        expect(numbers.above(0)).toBe(kept.filter((value) => value > 0).length);
      }),
    );
  });

  it('are 0 when there are none', () => {
    const numbers = new RecentNumbers(5);
    expect([numbers.median(), numbers.min(), numbers.percentile(0.95), numbers.spread()]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('a meter', () => {
  it('forgets after a second', () => {
    const meter = new Meter();
    meter.add(1000, 5);
    meter.add(1500, 2);
    expect([meter.perSecond(1999), meter.count(1999), meter.largest(1999)]).toEqual([7, 2, 5]);
    expect([meter.perSecond(2000), meter.count(2000), meter.largest(2000)]).toEqual([2, 1, 2]);
    expect(meter.perSecond(9000)).toBe(0);
  });
});
