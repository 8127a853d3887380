import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FixedStep } from './fixed-step.ts';

describe('a fixed step', () => {
  it('collects time until a tick is full', () => {
    const step = new FixedStep({ tickRate: 50 });
    expect([step.advance(15), step.part]).toEqual([0, 0.75]);
    expect([step.advance(15), step.part]).toEqual([1, 0.5]);
    expect([step.advance(50), step.part]).toEqual([3, 0]);
  });

  it('gives sixty ticks a second, whatever the frames', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 200 }),
        (frames) => {
          const step = new FixedStep();
          const ticks = frames.reduce((sum, ms) => sum + step.advance(ms), 0);
          const time = frames.reduce((sum, ms) => sum + ms, 0);
          expect(Math.abs(ticks + step.part - time / step.tickMs)).toBeLessThan(0.01 * frames.length);
          expect(step.lost).toBe(0);
        },
      ),
    );
  });

  it('gives one tick for every frame of a sixtieth', () => {
    const step = new FixedStep();
    for (let frame = 0; frame < 10_000; frame++) expect(step.advance(1000 / 60)).toBe(1);
  });

  it('loses what it cannot make up for', () => {
    const step = new FixedStep({ tickRate: 100, maxTicks: 5 });
    expect(step.advance(1000)).toBe(5);
    expect(step.lost).toBe(950);
    expect(step.advance(10)).toBe(1);
  });

  it('lets no time pass backwards', () => {
    const step = new FixedStep({ tickRate: 100 });
    expect(step.advance(-500)).toBe(0);
    expect(step.advance(Number.NaN)).toBe(0);
    expect(step.advance(10)).toBe(1);
  });
});
