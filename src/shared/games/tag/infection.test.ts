import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from './rules.ts';
import { standings } from './scores.ts';
import { isAwake, itsOf, ticksLeft } from './state.ts';
import { player, put, roundOf, score, steps, touch } from './testing/play.ts';
import { measureSpread, type Spread } from './testing/spread.ts';
import { INFECTED_COUNTING_TICKS, INFECTED_SPEED, RUN_SPEED, SAFE_TICKS, STUMBLE_TICKS } from './tuning.ts';

const infection = (players: number) => roundOf(players, 1, 'infection');

describe('Infection', () => {
  it('begins with one, however many they are, who is slower than the others', () => {
    const { state, its, free } = infection(16);
    expect(its).toHaveLength(1);
    put(state, its[0], 100, 570);
    put(state, free[0], 100, 200);
    const right = { x: 1, y: 0, dash: false, vote: 0 };
    steps(state, 10, new Map([its[0], free[0]].map((seat) => [seat as number, right])));
    expect(player(state, its[0]).vx).toBe(INFECTED_SPEED);
    expect(player(state, free[0]).vx).toBe(RUN_SPEED);
  });

  it('lets the caught join in, after they have counted', () => {
    const { state, its, free } = infection(4);
    touch(state, its[0], free[0]);
    expect(itsOf(state)).toEqual([...its, free[0]].sort());
    expect(player(state, its[0]).it && isAwake(state, player(state, its[0]))).toBe(true);
    steps(state, STUMBLE_TICKS + INFECTED_COUNTING_TICKS - 1);
    expect(isAwake(state, player(state, free[0]))).toBe(false);
    steps(state, 1);
    expect(isAwake(state, player(state, free[0]))).toBe(true);
  });

  it('is won by the last one free, at once', () => {
    const { state, its, free } = infection(4);
    const [first, second, third] = free as [number, number, number];
    touch(state, its[0], first);
    touch(state, its[0], second);
    steps(state, 1);
    expect(state.phase).toBe('results');
    expect(standings(state).map(({ seat }) => seat)).toEqual([third, second, first, its[0]]);
    expect(score(state, third).wins).toBe(1);
  });

  it('leaves one free when two are caught in one tick', () => {
    const { state, its, free } = infection(4);
    touch(state, its[0], free[0]);
    steps(state, STUMBLE_TICKS + INFECTED_COUNTING_TICKS + SAFE_TICKS);
    for (const [seat, x] of [
      [its[0], 60],
      [free[1], 80],
      [free[0], 700],
      [free[2], 720],
    ] as const)
      put(state, seat, x, 300);
    steps(state, 2);
    expect(state.phase).toBe('results');
    expect(Object.values(state.scores).filter(({ wins }) => wins === 1)).toHaveLength(1);
  });

  it('goes into overtime when the time is over, and is shared in the end', () => {
    const { state, free } = infection(4);
    steps(state, ticksLeft(state));
    expect(state.phase).toBe('overtime');
    steps(state, ticksLeft(state));
    expect(state.phase).toBe('results');
    for (const seat of free) expect(score(state, seat).wins).toBe(1);
  });

  it('is joined as a hunter, and has one when the only one leaves', () => {
    const { state, its } = infection(5);
    rules.join(state, { seat: 9, name: 'Late', bot: false });
    expect(itsOf(state)).toEqual([...its, 9].sort((a, b) => a - b));
    rules.leave(state, its[0] as number);
    expect(itsOf(state)).toEqual([9]);
    rules.leave(state, 9);
    expect(itsOf(state)).toHaveLength(1);
  });

  it('goes on when a third comes to two who play Tag', () => {
    const { state, its } = infection(2);
    steps(state, 60);
    rules.join(state, { seat: 5, name: 'Late', bot: false });
    steps(state, 60);
    expect(state.phase).toBe('play');
    expect(itsOf(state)).toEqual(its);
  });

  it('is Tag for two who are alone', () => {
    const { state, its, free } = infection(2);
    touch(state, its[0], free[0]);
    expect(itsOf(state)).toEqual(free);
    expect(state.phase).toBe('play');
  });
});

/** Minutes of play take a while to calculate on a busy machine, ms. */
const PATIENCE = 120_000;

/** The same goals as of `npm run bench -- --only tag`, which looks at more rounds. */
describe.each([4, 8, 16])('Infection among %i bots', (players) => {
  let spread: Spread;
  beforeAll(() => {
    spread = measureSpread({ players, rounds: 8, seed: 1 });
  }, PATIENCE);

  it('is neither over at once nor goes on for ever', () => {
    expect(spread.length).toBeGreaterThanOrEqual(12);
    expect(spread.length).toBeLessThanOrEqual(60);
  });

  it('has something happen all the time', () => {
    expect(spread.lull).toBeLessThanOrEqual(25);
  });

  it('is decided by the last one free, nearly always', () => {
    expect(spread.decided).toBeGreaterThanOrEqual(0.9);
    expect(spread.tied).toBeLessThanOrEqual(0.1);
  });
});
