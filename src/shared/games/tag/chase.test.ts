import { describe, expect, it } from 'vitest';
import { rules } from './rules.ts';
import { isStanding, itsOf, NOBODY } from './state.ts';
import { gameWith, player, put, roundOf, steps, touch } from './testing/play.ts';
import { COUNTDOWN_TICKS, COUNTING_TICKS, SAFE_TICKS, STUMBLE_TICKS, TAG_DISTANCE } from './tuning.ts';

describe('tagging', () => {
  it('passes "it" on by touching, at exactly the tag distance', () => {
    const { state, its, free } = roundOf(2);
    steps(state, SAFE_TICKS);
    put(state, its[0], 300, 40);
    put(state, free[0], 300 + TAG_DISTANCE + 0.01, 40);
    steps(state, 1);
    expect(itsOf(state)).toEqual(its);
    put(state, free[0], 300 + TAG_DISTANCE, 40);
    steps(state, 1);
    expect(itsOf(state)).toEqual(free);
    expect(player(state, free[0])).toMatchObject({ caughtBy: its[0], since: state.tick });
  });

  it('tags the nearest of several', () => {
    const { state, its, free } = roundOf(3);
    steps(state, SAFE_TICKS);
    const [near, far] = free;
    put(state, its[0], 300, 40);
    put(state, far, 328, 40);
    put(state, near, 310, 40);
    steps(state, 1);
    expect(itsOf(state)).toEqual([near]);
  });

  it('tags nobody before the countdown ends', () => {
    const state = gameWith(2);
    steps(state, 1);
    const its = itsOf(state);
    put(state, 0, 100, 60);
    put(state, 1, 110, 60);
    steps(state, COUNTDOWN_TICKS - 1);
    expect(state.phase).toBe('countdown');
    expect(itsOf(state)).toEqual(its);
  });

  it('lets whoever is caught stumble on, then stand and count, and only then tag', () => {
    const { state, its, free } = roundOf(2);
    const [hunter, prey] = [its[0], free[0]] as [number, number];
    touch(state, hunter, prey);
    const wants = new Map([[prey, { x: 1, y: 0, dash: false, vote: 0 }]]);
    put(state, prey, 100, 570);
    steps(state, STUMBLE_TICKS - 1, wants);
    expect(player(state, prey).vx).toBeGreaterThan(100);
    steps(state, 5, wants);
    const { x } = player(state, prey);
    put(state, hunter, x + 29, 570);
    steps(state, COUNTING_TICKS - 5, wants);
    expect(isStanding(state, player(state, prey))).toBe(true);
    expect(player(state, prey)).toMatchObject({ x, vx: 0, it: true });
    steps(state, 1, wants);
    expect(itsOf(state)).toEqual([hunter]);
  });

  it('does not let the one who was caught tag back, for as long as it takes, while there are others', () => {
    const { state, its, free } = roundOf(3);
    const [hunter, prey, third] = [its[0], free[0], free[1]] as [number, number, number];
    touch(state, hunter, prey);
    touch(state, prey, hunter);
    expect(itsOf(state)).toEqual([prey]);
    touch(state, prey, third);
    touch(state, third, hunter);
    expect(itsOf(state)).toEqual([hunter]);
  });

  it('forgets who caught whom when that player leaves: the seat may go to another', () => {
    const { state, its, free } = roundOf(4);
    touch(state, its[0], free[0]);
    rules.leave(state, its[0] as number);
    expect(player(state, free[0]).caughtBy).toBe(NOBODY);
  });

  it('gives whoever has just become free a moment, also from another "it" that stands by', () => {
    const { state, its, free } = roundOf(8);
    const [first, second] = its as [number, number];
    touch(state, first, free[0]);
    put(state, first, 60, 300);
    put(state, second, 80, 300);
    steps(state, SAFE_TICKS - 1);
    expect(player(state, first).it).toBe(false);
    steps(state, 1);
    expect(player(state, first)).toMatchObject({ it: true, caughtBy: second });
  });
});

describe('who is "it"', () => {
  it.each([
    [2, 1],
    [4, 1],
    [7, 1],
    [8, 2],
    [16, 3],
  ])('of %i players it is %i', (players, its) => {
    expect(roundOf(players).its).toHaveLength(its);
  });

  it('is chosen by chance: each of four players comes up', () => {
    const chosen = new Set<number>();
    for (let seed = 0; seed < 60; seed++) {
      const state = gameWith(4, seed);
      steps(state, 1);
      for (const seat of itsOf(state)) chosen.add(seat);
    }
    expect(chosen).toEqual(new Set([0, 1, 2, 3]));
  });

  it('is another player when "it" leaves, who counts first', () => {
    const { state, its } = roundOf(5);
    rules.leave(state, its[0] as number);
    const [next] = itsOf(state);
    expect(player(state, next)).toMatchObject({ since: state.tick, caughtBy: NOBODY });
  });

  it('is the one who came last when one more is due, and one fewer when one too many is left', () => {
    const { state, its } = roundOf(7);
    rules.join(state, { seat: 7, name: 'Late', bot: false });
    expect(itsOf(state)).toEqual([...its, 7]);
    rules.leave(state, [0, 1].find((seat) => !its.includes(seat)) as number);
    expect(itsOf(state)).toEqual([7]);
  });
});
