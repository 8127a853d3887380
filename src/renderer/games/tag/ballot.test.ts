import { describe, expect, it } from 'vitest';
import { ARENAS, NO_VOTE } from '../../../shared/games/tag/index.ts';
import { Ballot } from './ballot.ts';

const STILL = { x: 0, y: 0, action: false };
const RIGHT = { x: 1, y: 0, action: true };
const LEFT = { x: -0.8, y: 0.6, action: false };

describe('voting with the keys or the stick', () => {
  it('goes one further each time that it points somewhere anew, and round', () => {
    const ballot = new Ballot();
    const votes = [STILL, RIGHT, RIGHT, STILL, RIGHT, STILL, LEFT, STILL, LEFT].map(
      (intent) => ballot.inputOf(intent, true).vote,
    );
    expect(votes).toEqual([NO_VOTE, 1, 1, 1, 2, 2, 1, 1, ARENAS.length]);
  });

  it('takes nobody for choosing who still runs from the round', () => {
    const ballot = new Ballot();
    expect(ballot.inputOf(RIGHT, false)).toEqual({ x: 1, y: 0, dash: true, vote: NO_VOTE });
    expect(ballot.inputOf(RIGHT, true)).toEqual({ x: 0, y: 0, dash: false, vote: NO_VOTE });
    ballot.inputOf(STILL, true);
    expect(ballot.inputOf(LEFT, true).vote).toBe(ARENAS.length);
  });

  it('forgets the choice when the next round begins', () => {
    const ballot = new Ballot();
    ballot.choose(3);
    expect(ballot.inputOf(STILL, true).vote).toBe(3);
    expect(ballot.inputOf(STILL, false).vote).toBe(NO_VOTE);
    expect(ballot.choice.value).toBe(NO_VOTE);
  });
});
