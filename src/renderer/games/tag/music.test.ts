import { describe, expect, it } from 'vitest';
import { musicOf } from './music.ts';
import { stateOf } from './testing/state.ts';

const at = (change: Parameters<typeof stateOf>[1]) => musicOf(stateOf([{}, {}], change));

describe('the music of Tag', () => {
  it('hurries when time runs out, and in overtime', () => {
    const chase = at({ phase: 'play' });
    const end = at({ phase: 'play', phaseSince: 10_000 - 80 * 60 });
    expect(end?.step).toBeLessThan(chase?.step ?? 0);
    expect(at({ phase: 'overtime' })).toBe(end);
  });

  it('makes way for the countdown and for the end of a round', () => {
    expect(at({ phase: 'countdown' })).toBeUndefined();
    expect(at({ phase: 'results' })).toBeUndefined();
  });

  it.each(['practice', 'play', 'overtime', 'podium'] as const)('is audible and in bounds in %s', (phase) => {
    const { step = 0, steps = [] } = at({ phase }) ?? {};
    expect(steps).toHaveLength(32);
    expect(step).toBeGreaterThan(50);
    const tones = steps.flat();
    expect(tones.length).toBeGreaterThan(8);
    for (const { from, to, loud } of tones) {
      for (const pitch of [from, to]) {
        expect(pitch).toBeGreaterThan(40);
        expect(pitch).toBeLessThan(8_000);
      }
      expect(loud).toBeLessThanOrEqual(1);
    }
    // What begins together stays below what the output can carry.
    for (const together of steps) expect(together.reduce((sum, { loud }) => sum + loud, 0)).toBeLessThan(2.5);
  });
});
