import { describe, expect, it } from 'vitest';
import { TICKS_PER_SECOND } from '../../../shared/games/tag/index.ts';
import { hudOf } from './hud.ts';
import { stateOf } from './testing/state.ts';

const FREE = {};

describe('the column beside Tag', () => {
  it('shows the time left as minutes, urgent at the end', () => {
    expect(hudOf(stateOf([FREE, FREE]))).toMatchObject({ clock: '1:30', urgent: false });
    const nearEnd = stateOf([FREE, FREE], { phaseSince: 10_000 - 82 * TICKS_PER_SECOND });
    expect(hudOf(nearEnd)).toMatchObject({ clock: '0:08', urgent: true });
  });

  it('lists who was free longest first, in seconds, and marks “it”', () => {
    const state = stateOf([
      { it: true, survived: 600 },
      { survived: 1200, since: 9400, wins: 2 },
      { survived: 600, since: 9400 },
    ]);
    expect(hudOf(state).standings).toEqual([
      { seat: 1, score: '30 s', wins: 2 },
      { seat: 2, score: '20 s', wins: 0 },
      { seat: 0, score: '10 s', wins: 0, mark: 'it' },
    ]);
  });

  it('says what it takes to win', () => {
    expect(hudOf(stateOf([FREE])).rule).toBe('Longest free wins the round. 5 rounds win the match.');
  });

  it('counts who is still free in Infection, and says how it is won', () => {
    const state = stateOf([{ it: true }, { it: true }, FREE, FREE], { mode: 'infection' });
    expect(hudOf(state)).toMatchObject({
      title: '2 are still free',
      rule: 'The caught join in. The last one free wins the round, 5 rounds win the match.',
    });
  });

  it('names overtime, and is urgent then', () => {
    expect(hudOf(stateOf([FREE, FREE], { phase: 'overtime' }))).toMatchObject({
      title: 'Overtime',
      clock: '0:30',
      urgent: true,
    });
  });
});
