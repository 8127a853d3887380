import { describe, expect, it } from 'vitest';
import { pickupsOf } from './pickups-of.ts';
import { stateOf } from './testing/state.ts';

const FREE = {};
const IT = { it: true };
const both = { 0: { kind: 'speed' }, 1: { kind: 'shield' } } as const;

describe('the pickups that Tag shows', () => {
  it('lie at the places of the arena, faded for “it” where they are of no use', () => {
    const state = stateOf([FREE, IT], { pickups: both });
    expect(pickupsOf(state, state, 0)).toEqual([
      { place: 0, kind: 'speed', x: 240, y: 215, usable: true },
      { place: 1, kind: 'shield', x: 560, y: 215, usable: true },
    ]);
    expect(pickupsOf(state, state, 1).map(({ usable }) => usable)).toEqual([true, false]);
    expect(pickupsOf(state, state, null).map(({ usable }) => usable)).toEqual([true, true]);
  });

  it('are gone at once for whoever took them, and nowhere that the arena does not have', () => {
    const told = stateOf([FREE, IT], { pickups: { ...both, 99: { kind: 'swap' } } });
    const own = stateOf([FREE, IT], { pickups: { 1: { kind: 'shield' }, 99: { kind: 'swap' } } });
    expect(pickupsOf(told, own, 0).map(({ place }) => place)).toEqual([1]);
  });
});
