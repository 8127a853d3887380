import { describe, expect, it } from 'vitest';
import { arenaOf } from './arenas.ts';
import { hasPower, isTrading } from './powers.ts';
import { rules } from './rules.ts';
import { survivedTicks } from './scores.ts';
import { isSafe, itsOf, type PickupKind, type TagState, ticksLeft } from './state.ts';
import { player, put, roundOf, steps, touch } from './testing/play.ts';
import {
  PICKUP_TICKS,
  RUN_SPEED,
  SAFE_TICKS,
  SHIELD_TICKS,
  SPRINT_SPEED,
  SPRINT_TICKS,
  STUMBLE_TICKS,
  TRADE_TICKS,
} from './tuning.ts';

const RIGHT = { x: 1, y: 0, dash: false, vote: 0 };

/** Lays a pickup at the arena's first place, and puts a player on it. */
function take(state: TagState, seat: number | undefined, kind: PickupKind): void {
  state.pickups = { 0: { kind } };
  const { x, y } = arenaOf(state.arena).pickupSpots[0] ?? { x: 0, y: 0 };
  put(state, seat, x, y);
  steps(state, 1);
}

describe('pickups', () => {
  it.each([
    [2, 1],
    [4, 1],
    [8, 2],
    [16, 4],
  ])('of %i players lie there %i at a time, until somebody takes one', (players, pickups) => {
    const { state } = roundOf(players);
    steps(state, PICKUP_TICKS * (pickups + 3));
    expect(Object.keys(state.pickups)).toHaveLength(pickups);
  });

  it('lie at places of the arena, of every kind, and where nobody stands', () => {
    const kinds = new Set<PickupKind>();
    for (let seed = 1; seed <= 20; seed++) {
      const { state } = roundOf(4, seed);
      const { pickupSpots } = arenaOf(state.arena);
      const [there = { x: 0, y: 0 }] = pickupSpots;
      put(state, 0, there.x + 60, there.y);
      state.pickups = {};
      steps(state, 2 * PICKUP_TICKS);
      expect(Object.keys(state.pickups)).toHaveLength(1);
      for (const [place, { kind }] of Object.entries(state.pickups)) {
        expect(pickupSpots[Number(place)]).toBeDefined();
        expect(place).not.toBe('0');
        kinds.add(kind);
      }
    }
    expect(kinds).toEqual(new Set(['speed', 'shield', 'swap']));
  });

  it('are never a swap for two who are alone', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { state } = roundOf(2, seed);
      steps(state, PICKUP_TICKS + 1);
      expect(Object.values(state.pickups)).not.toContainEqual({ kind: 'swap' });
    }
  });

  it('are gone for whoever comes second, and when the round is over', () => {
    const { state, free } = roundOf(4);
    take(state, free[0], 'shield');
    expect(state.pickups).toEqual({});
    expect(hasPower(state, free[0] as number, 'shield')).toBe(true);
    steps(state, 1);
    put(state, free[1], player(state, free[0]).x, player(state, free[0]).y);
    steps(state, 1);
    expect(Object.keys(state.powers)).toEqual([`${free[0]}`]);
    steps(state, ticksLeft(state) - 1);
    take(state, free[0], 'speed');
    steps(state, ticksLeft(state));
    expect(state).toMatchObject({ phase: 'results', pickups: {}, powers: {} });
  });
});

describe('speed', () => {
  it('lets one run faster for a while, also “it”', () => {
    const { state, its, free } = roundOf(4);
    for (const seat of [its[0], free[0]]) {
      take(state, seat, 'speed');
      put(state, seat, 100, 570);
      steps(state, 20, new Map([[seat as number, RIGHT]]));
      expect(player(state, seat).vx).toBe(SPRINT_SPEED);
      put(state, seat, 100, 570);
      steps(state, SPRINT_TICKS);
      steps(state, 20, new Map([[seat as number, RIGHT]]));
      expect(player(state, seat).vx).toBe(RUN_SPEED);
      put(state, seat, 700, 40);
    }
  });
});

describe('a shield', () => {
  it('turns one touch away, and gives a moment to run', () => {
    const { state, its, free } = roundOf(4);
    steps(state, SAFE_TICKS);
    take(state, free[0], 'shield');
    const { x, y } = player(state, free[0]);
    put(state, its[0], x + 20, y);
    steps(state, 1);
    expect(itsOf(state)).toEqual(its);
    expect(state.powers).toEqual({});
    expect(isSafe(state, player(state, free[0]))).toBe(true);
    steps(state, SAFE_TICKS);
    expect(itsOf(state)).toEqual([free[0]]);
  });

  it('is over by itself, and nothing for “it”', () => {
    const { state, its, free } = roundOf(4);
    take(state, free[0], 'shield');
    steps(state, SHIELD_TICKS);
    expect(state.powers).toEqual({});
    put(state, free[0], 700, 570);
    take(state, its[0], 'shield');
    expect(state.powers).toEqual({});
    expect(state.pickups).toEqual({ 0: { kind: 'shield' } });
  });
});

describe('a swap', () => {
  function swapping() {
    const round = roundOf(4);
    const [taker, far, near] = round.free as [number, number, number];
    steps(round.state, SAFE_TICKS);
    put(round.state, far, 700, 560);
    put(round.state, near, 300, 40);
    put(round.state, round.its[0], 500, 40);
    take(round.state, taker, 'swap');
    return { ...round, taker, far, near };
  }

  it('puts one where whoever is farthest away was, and that one here, after both have stood', () => {
    const { state, taker, far } = swapping();
    const here = { ...player(state, taker) };
    const wants = new Map([taker, far].map((seat) => [seat, RIGHT]));
    steps(state, STUMBLE_TICKS + 6, wants);
    expect(player(state, taker).x).toBeGreaterThan(here.x);
    expect(isTrading(state, taker) && isTrading(state, far)).toBe(true);
    expect([player(state, taker).vx, player(state, far).vx]).toEqual([0, 0]);
    const places = [taker, far].map((seat) => ({ x: player(state, seat).x, y: player(state, seat).y }));
    steps(state, TRADE_TICKS - STUMBLE_TICKS - 6);
    expect(player(state, taker)).toMatchObject(places[1] ?? {});
    expect(player(state, far)).toMatchObject(places[0] ?? {});
    expect(isTrading(state, taker) || isTrading(state, far)).toBe(false);
  });

  it('is no moment to be caught in, and costs no second', () => {
    const { state, its, taker, far } = swapping();
    const scores = [taker, far].map((seat) => survivedTicks(state, seat));
    for (const seat of [taker, far]) {
      const { x, y } = player(state, seat);
      put(state, its[0], x + 20, y);
      steps(state, 10);
    }
    expect(itsOf(state)).toEqual(its);
    expect([taker, far].map((seat) => survivedTicks(state, seat))).toEqual(scores.map((score) => score + 20));
  });

  it('does not happen when one of the two has left', () => {
    const { state, taker, far } = swapping();
    rules.leave(state, far);
    expect(state.powers).toEqual({});
    const { x, y } = player(state, taker);
    steps(state, TRADE_TICKS);
    expect(player(state, taker)).toMatchObject({ x, y });
  });

  it('does not happen with somebody who trades places already', () => {
    const { state, its, near } = swapping();
    take(state, near, 'swap');
    expect(state.powers[near]?.partner).toBe(its[0]);
  });
});

it('whoever is caught has nothing any more', () => {
  const { state, its, free } = roundOf(4);
  take(state, free[0], 'speed');
  touch(state, its[0], free[0]);
  expect(state.powers).toEqual({});
});
