import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

describe('pace', () => {
  it('begins where it means to be, and keeps step', () => {
    const pace = new Pace(10);
    expect(pace.advance(0, 100.5, 98)).toEqual({ tick: 100, jumped: true });
    expect(pace.part).toBe(0.5);
    expect(pace.advance(10, 101.5, 99)).toEqual({ tick: 101, jumped: false });
    expect(pace.part).toBe(0.5);
  });

  it('gets ahead by a tenth at most', () => {
    const pace = new Pace(10);
    pace.advance(0, 100, 98);
    for (let i = 1; i <= 9; i++) pace.advance(10, 120 + i, 98 + i);
    expect(pace.advance(0, 129, 107).tick).toBe(109);
    expect(pace.part).toBeCloseTo(0.9);
  });

  it('falls back by a tenth at most, and never runs backwards', () => {
    const pace = new Pace(10);
    pace.advance(0, 100, 98);
    let before = 100;
    for (let i = 1; i <= 100; i++) {
      const { tick } = pace.advance(10, 80 + i, 78 + i);
      expect(tick).toBeGreaterThanOrEqual(before);
      before = tick;
    }
    expect(before).toBe(190);
  });

  it('jumps when it is off by more than half a second', () => {
    const pace = new Pace(10);
    pace.advance(0, 100, 98);
    expect(pace.advance(10, 132, 100)).toEqual({ tick: 132, jumped: true });
    expect(pace.advance(10, 90, 88)).toEqual({ tick: 90, jumped: true });
  });

  it('jumps when it is behind the host: nothing that it calculates would come in time', () => {
    const pace = new Pace(10);
    pace.advance(0, 100, 98);
    expect(pace.advance(10, 120, 101)).toEqual({ tick: 101, jumped: false });
    expect(pace.advance(10, 121, 103)).toEqual({ tick: 121, jumped: true });
  });
});
