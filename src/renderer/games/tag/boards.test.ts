import { describe, expect, it } from 'vitest';
import { overlayOf } from './boards.ts';
import { name, stateOf } from './testing/state.ts';

const FREE = {};
const IT = { it: true };

describe('what stands over Tag', () => {
  it('names everybody who is “it” in the countdown, and tells the one who is', () => {
    const state = stateOf([FREE, IT, IT, FREE], { phase: 'countdown' });
    expect(overlayOf(state, 0, name)).toMatchObject({
      left: 3,
      who: 'Bea and Cem are it. Run!',
      isYou: false,
    });
    expect(overlayOf(state, 2, name)).toMatchObject({
      who: 'You and Bea are it. Let them run!',
      isYou: true,
    });
  });

  it('shows the keys in the first countdown alone, and to those alone who play', () => {
    const state = stateOf([FREE, IT], { phase: 'countdown' });
    expect(overlayOf(state, 0, name, true)).toMatchObject({ hints: true });
    expect(overlayOf(state, null, name, true)).toMatchObject({ hints: false });
    expect(overlayOf(state, 0, name)).toMatchObject({ hints: false });
  });

  it('is nothing while they run', () => {
    expect(overlayOf(stateOf([FREE, IT]), 0, name)).toEqual({ kind: 'none' });
    expect(overlayOf(stateOf([FREE, IT], { phase: 'overtime' }), 0, name)).toEqual({ kind: 'none' });
  });
});

describe('the board after a round', () => {
  const results = (seconds: number[]) =>
    stateOf(
      seconds.map((each) => ({ survived: each * 60 })),
      { phase: 'results' },
    );

  it('names the winner', () => {
    expect(overlayOf(results([30, 50, 40]), 0, name)).toMatchObject({ title: 'Bea wins the round' });
    expect(overlayOf(results([30, 50, 40]), 1, name)).toMatchObject({ title: 'You win the round' });
  });

  it('names those who share it', () => {
    expect(overlayOf(results([50, 50, 40]), 1, name)).toMatchObject({ title: 'You and Ann share the round' });
    expect(overlayOf(results([50, 50, 50]), 1, name)).toMatchObject({ title: '3 share the round' });
  });

  it('has a line for each, which says whose it is', () => {
    expect(overlayOf(results([30, 50]), 0, name)).toMatchObject({
      places: [
        { seat: 1, name: 'Bea', seconds: 50, isYou: false },
        { seat: 0, name: 'Ann', seconds: 30, isYou: true },
      ],
    });
  });
});

describe('the podium', () => {
  const podium = (wins: number[]) =>
    stateOf(
      wins.map((each) => ({ wins: each })),
      { phase: 'podium' },
    );

  it('names the champion, and lists by rounds won', () => {
    expect(overlayOf(podium([2, 5, 3]), 0, name)).toMatchObject({
      kind: 'podium',
      title: 'Bea wins the match',
      places: [{ wins: 5 }, { wins: 3 }, { wins: 2 }],
    });
    expect(overlayOf(podium([5, 5, 3]), 0, name)).toMatchObject({ title: 'You and Bea share the match' });
  });

  it('goes on when the champion has left', () => {
    expect(overlayOf(podium([2, 3]), 0, name)).toMatchObject({ title: 'The match is over' });
  });
});
