import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArrivalClock } from './arrival-clock.ts';

/** A page whose clock is `ahead` of main's; a batch that main sends at `at` gets here `way` ms later. */
function page(ahead: number) {
  const arrivals = new ArrivalClock();
  const side = {
    ahead,
    hears(at: number, way: number, arrivedAt = at): { shown: number; now: number } {
      const now = at + way + side.ahead;
      arrivals.measure(at, now);
      return { shown: arrivals.translate(arrivedAt, now), now };
    },
  };
  return side;
}

describe('the time of arrivals on the page', () => {
  it.each([0, 250, -2_000, 86_400_000, -86_400_000])('is right with a clock that is %d ms ahead', (ahead) => {
    const { hears } = page(ahead);
    expect(hears(1_000, 1).shown - ahead).toBe(1_001);
    expect(hears(1_050, 30, 1_049).shown - ahead).toBe(1_050);
    expect(hears(1_100, 0, 1_099).shown - ahead).toBe(1_099);
  });

  it('is when it arrived, not when a busy page heard of it', () => {
    const { hears } = page(500);
    for (let at = 0; at < 3_000; at += 50) hears(at, 1);
    for (let at = 3_000; at < 8_000; at += 50) expect(hears(at, 8_000 - at).shown).toBe(at + 501);
  });

  it('follows a clock that jumps, forwards within two seconds and back at once', () => {
    const side = page(0);
    for (let at = 0; at < 3_000; at += 50) side.hears(at, 1);
    side.ahead = 3_600_000;
    for (let at = 3_000; at < 5_050; at += 50) side.hears(at, 1);
    expect(side.hears(5_050, 1).shown - side.ahead).toBe(5_051);
    side.ahead = 3_500_000;
    // What was said to be an arrival stays one: the page's clock stands in between.
    expect(side.hears(200_000, 1).shown - side.ahead).toBe(200_001);
  });

  it('is never in the future, and never before an arrival before', () => {
    const step = fc.record({
      wait: fc.nat(2_000),
      way: fc.nat(3_000),
      jump: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const side = page(-500);
        let at = 0;
        let heard = 0;
        let last = Number.NEGATIVE_INFINITY;
        for (const { wait, way, jump } of steps) {
          at += wait;
          side.ahead += jump < 5 ? jump * 10_000 : 0;
          // Batches keep their order.
          heard = Math.max(heard, at + way);
          const { shown, now } = side.hears(at, heard - at, at - Math.min(wait, 10));
          expect(shown).toBeLessThanOrEqual(now);
          expect(shown).toBeGreaterThanOrEqual(last);
          last = shown;
        }
      }),
      { numRuns: 500 },
    );
  });
});
