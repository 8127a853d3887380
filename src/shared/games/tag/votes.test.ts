import { describe, expect, it } from 'vitest';
import { ARENAS } from './arenas.ts';
import { IDLE, type TagInput } from './input.ts';
import { rules } from './rules.ts';
import { type TagState, ticksLeft } from './state.ts';
import { roundOf, score, steps } from './testing/play.ts';
import { MATCH_WINS, RESULTS_TICKS } from './tuning.ts';
import { votersFor } from './votes.ts';

/** Seats vote for arenas, counted from 1. */
function ballots(votes: Readonly<Record<number, number>>): Map<number, TagInput> {
  return new Map(Object.entries(votes).map(([seat, vote]) => [Number(seat), { ...IDLE, vote }]));
}

function resultsOf(players: number, seed = 1): TagState {
  const { state, its } = roundOf(players, seed);
  for (const seat of Object.keys(state.players).map(Number)) score(state, seat).survived = 100 * seat;
  score(state, its[0]).survived = 0;
  while (state.phase !== 'results') steps(state, ticksLeft(state));
  return state;
}

describe('the vote between rounds', () => {
  it('brings the arena that most want', () => {
    const state = resultsOf(4);
    steps(state, 1, ballots({ 0: 4, 1: 3, 2: 3 }));
    expect(votersFor(state, 2)).toEqual([1, 2]);
    steps(state, RESULTS_TICKS);
    expect(state).toMatchObject({ phase: 'countdown', arena: 2, votes: {} });
  });

  it('may bring the same arena again, and counts what one wants in the end', () => {
    const state = resultsOf(3);
    steps(state, 1, ballots({ 0: 3 }));
    steps(state, 1, ballots({ 0: 1 }));
    steps(state, 60);
    expect(state.votes).toEqual({ 0: { arena: 0 } });
    steps(state, RESULTS_TICKS);
    expect(state.arena).toBe(0);
  });

  it('lets chance choose among those that as many want', () => {
    const chosen = new Set<number>();
    for (let seed = 1; seed <= 20; seed++) {
      const state = resultsOf(3, seed);
      steps(state, 1, ballots({ 0: 2, 1: 4 }));
      steps(state, RESULTS_TICKS);
      chosen.add(state.arena);
    }
    expect(chosen).toEqual(new Set([1, 3]));
  });

  it('goes on to the next in order when nobody votes, and forgets who has left', () => {
    const state = resultsOf(4);
    steps(state, 1, ballots({ 2: 4 }));
    rules.leave(state, 2);
    steps(state, RESULTS_TICKS);
    expect(state.arena).toBe(1);
  });

  it('takes none while a round is on, for no arena that there is not, and of nobody who is not there', () => {
    const { state } = roundOf(3);
    steps(state, 10, ballots({ 0: 2 }));
    expect(state.votes).toEqual({});
    const results = resultsOf(3);
    steps(results, 1, ballots({ 0: ARENAS.length + 1, 9: 1 }));
    expect(results.votes).toEqual({});
  });

  it('goes on while the winner of the match stands on the podium', () => {
    const state = resultsOf(3);
    for (const seat of [0, 1, 2]) score(state, seat).wins = seat === 2 ? MATCH_WINS : 0;
    steps(state, 1, ballots({ 0: 3 }));
    steps(state, RESULTS_TICKS);
    expect(state.phase).toBe('podium');
    steps(state, 1, ballots({ 1: 3, 2: 4 }));
    steps(state, ticksLeft(state));
    expect(state).toMatchObject({ phase: 'countdown', arena: 2 });
  });
});
