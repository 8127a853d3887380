import { describe, expect, it } from 'vitest';
import { stateOf } from './testing/state.ts';
import { voteOf } from './vote-of.ts';

describe('the vote that Tag shows', () => {
  it('has every arena, and who wants it', () => {
    const votes = { 0: { arena: 1 }, 2: { arena: 1 } };
    const vote = voteOf(stateOf([{}, {}, {}], { phase: 'results', votes }), 0);
    expect(vote?.candidates.map(({ title }) => title)).toEqual([
      'Courtyard',
      'Crossroads',
      'Stepping stones',
      'Corridors',
    ]);
    expect(vote?.candidates.map(({ voters }) => voters)).toEqual([[], [0, 2], [], []]);
  });

  it('is for looking at alone where one only watches, and not there while a round is on', () => {
    expect(voteOf(stateOf([{}, {}], { phase: 'podium' }), 1)?.isOpen).toBe(true);
    expect(voteOf(stateOf([{}, {}], { phase: 'podium' }), null)?.isOpen).toBe(false);
    expect(voteOf(stateOf([{}, {}]), 1)).toBeUndefined();
  });
});
