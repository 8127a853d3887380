import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantise } from './input.ts';

const anyInput = fc.record({ x: fc.double(), y: fc.double(), dash: fc.boolean(), vote: fc.nat(9) });

describe('an input of Tag', () => {
  it('lies on the grid whatever it came from, and stays there', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const once = quantise(input);
        expect(Math.abs(once.x)).toBeLessThanOrEqual(1);
        expect(Number.isInteger(once.y * 32)).toBe(true);
        expect(quantise(once)).toEqual(once);
      }),
    );
  });

  it('turns nonsense into rest and too much into full', () => {
    expect(quantise({ x: Number.NaN, y: 1e300, dash: false, vote: 0 })).toEqual({
      x: 0,
      y: 1,
      dash: false,
      vote: 0,
    });
    expect(quantise({ x: -0.001, y: Number.NEGATIVE_INFINITY, dash: true, vote: 0 })).toEqual({
      x: 0,
      y: -1,
      dash: true,
      vote: 0,
    });
  });
});
