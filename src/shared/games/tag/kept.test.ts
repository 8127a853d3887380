import { describe, expect, it } from 'vitest';
import { rules } from './rules.ts';
import { roundOf, score, steps } from './testing/play.ts';
import { MATCH_WINS, OVERTIME_TICKS, PLAY_TICKS, PODIUM_TICKS, RESULTS_TICKS } from './tuning.ts';

describe('a player of Tag who comes back', () => {
  it('has the wins and the time again in the same match and round', () => {
    const { state, free } = roundOf(4);
    const seat = free[0] as number;
    score(state, seat).wins = 2;
    steps(state, 60);
    const kept = rules.leave(state, seat);
    steps(state, 30);
    rules.join(state, { seat, name: 'P', bot: false, kept });
    expect(score(state, seat)).toEqual({ survived: 60, wins: 2 });
  });

  it('begins anew in another match, and whoever is new does in any', () => {
    const { state, free } = roundOf(4);
    const seat = free[0] as number;
    score(state, seat).wins = 2;
    const kept = rules.leave(state, seat);
    score(state, free[1] as number).wins = MATCH_WINS;
    steps(state, PLAY_TICKS + OVERTIME_TICKS + RESULTS_TICKS + PODIUM_TICKS);
    expect(state.match).toBe(1);
    rules.join(state, { seat, name: 'P', bot: false, kept });
    rules.join(state, { seat: 9, name: 'New', bot: false });
    expect([score(state, seat), score(state, 9)]).toEqual([
      { survived: 0, wins: 0 },
      { survived: 0, wins: 0 },
    ]);
  });
});
