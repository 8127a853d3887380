import { describe, expect, it } from 'vitest';
import type { TagState } from '../../../shared/games/tag/index.ts';
import { whatHappened } from './happenings.ts';
import { stateOf } from './testing/state.ts';

const FREE = {};
const IT = { it: true, since: 1 };

function between(before: TagState, after: TagState, left: [number, number] = [60, 60]) {
  const { seen } = whatHappened(undefined, before, left[0]);
  return whatHappened(seen, after, left[1]).happenings;
}

describe('what happened between two frames of Tag', () => {
  it('is nothing when nothing did, and nothing in the first frame', () => {
    expect(between(stateOf([IT, FREE]), stateOf([IT, FREE]))).toEqual([]);
    expect(whatHappened(undefined, stateOf([IT, FREE]), 60).happenings).toEqual([]);
  });

  it('is a tag when somebody becomes “it” by another', () => {
    const after = stateOf([FREE, { it: true, caughtBy: 0 }]);
    expect(between(stateOf([IT, FREE]), after)).toEqual([{ kind: 'tagged', seat: 1, by: 0 }]);
  });

  it('is several tags when several catch somebody at once', () => {
    const caught = (by: number) => ({ it: true, caughtBy: by });
    const happenings = between(stateOf([IT, IT, FREE, FREE]), stateOf([FREE, FREE, caught(1), caught(0)]));
    expect(happenings).toEqual([
      { kind: 'tagged', seat: 2, by: 1 },
      { kind: 'tagged', seat: 3, by: 0 },
    ]);
  });

  it('is nobody’s doing when “it” has left, and chance chose another', () => {
    const happenings = between(stateOf([FREE, IT]), stateOf([{ it: true }]));
    expect(happenings).toEqual([{ kind: 'tagged', seat: 0, by: -1 }]);
  });

  it('is no tag when a round begins', () => {
    const before = stateOf([FREE, FREE], { phase: 'results' });
    const after = stateOf([IT, FREE], { phase: 'countdown' });
    expect(between(before, after)).toEqual([{ kind: 'phase', phase: 'countdown' }]);
  });

  it('tells when “it” has counted', () => {
    const counting = stateOf([{ it: true, since: 9_950 }, FREE]);
    const awake = stateOf([{ it: true, since: 9_950 }, FREE], { tick: 10_080 });
    expect(between(counting, awake)).toEqual([{ kind: 'awake', seat: 0 }]);
    expect(between(awake, awake)).toEqual([]);
  });

  it('tells a dash once, when it begins', () => {
    const dashing = stateOf([IT, { dashedAt: 9_999 }]);
    expect(between(stateOf([IT, FREE]), dashing)).toEqual([{ kind: 'dashed', seat: 1 }]);
    expect(between(dashing, dashing)).toEqual([]);
  });

  it('counts the seconds of a phase, but not across the change to the next', () => {
    expect(between(stateOf([IT, FREE]), stateOf([IT, FREE]), [3, 2])).toEqual([
      { kind: 'second', left: 2, phase: 'play' },
    ]);
    expect(between(stateOf([IT, FREE]), stateOf([IT, FREE], { phase: 'results' }), [3, 2])).toEqual([
      { kind: 'phase', phase: 'results' },
    ]);
  });

  it('tells who has taken a pickup, and with whom they trade places', () => {
    const had = stateOf([FREE, FREE, IT], { pickups: { 3: { kind: 'swap' } } });
    const swapping = { kind: 'swap', since: 10_000, partner: 1 } as const;
    const has = stateOf([FREE, FREE, IT], { powers: { 0: swapping } });
    expect(between(had, has)).toEqual([{ kind: 'taken', seat: 0, power: 'swap', partner: 1 }]);
    expect(between(has, has)).toEqual([]);
    expect(between(has, stateOf([FREE, FREE, IT]))).toEqual([{ kind: 'traded', seat: 0, partner: 1 }]);
  });

  it('tells that a shield has turned a touch away, and not that it was of no use', () => {
    const shield = { kind: 'shield', since: 9_000, partner: -1 } as const;
    const before = stateOf([{ since: 8_000 }, IT], { powers: { 0: shield } });
    expect(between(before, stateOf([{ since: 10_000 }, IT]))).toEqual([{ kind: 'shielded', seat: 0 }]);
    expect(between(before, stateOf([{ since: 8_000 }, IT]))).toEqual([]);
  });

  it('tells that something lies there', () => {
    const lies = stateOf([IT, FREE], { pickups: { 1: { kind: 'speed' } } });
    expect(between(stateOf([IT, FREE]), lies)).toEqual([{ kind: 'appeared' }]);
    expect(between(lies, lies)).toEqual([]);
  });
});
