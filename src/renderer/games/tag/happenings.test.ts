import { describe, expect, it } from 'vitest';
import { game, NOBODY, type TagState } from '../../../shared/games/tag/index.ts';
import { type Seen, whatHappened } from './happenings.ts';

function stateWith(seats: number[], change: Partial<TagState> = {}): TagState {
  const state = game.simulation.create(1);
  for (const seat of seats) game.simulation.join(state, { seat, name: `P${seat}`, bot: false });
  return Object.assign(state, { phase: 'play', it: 0, tick: 500, phaseSince: 100 }, change);
}

function between(before: TagState, after: TagState, left: [number, number] = [60, 60]) {
  const seen: Seen = whatHappened(undefined, before, left[0]).seen;
  return whatHappened(seen, after, left[1]).happenings;
}

describe('what happened between two frames of Tag', () => {
  it('is nothing when nothing did, and nothing in the first frame', () => {
    expect(between(stateWith([0, 1]), stateWith([0, 1]))).toEqual([]);
    expect(whatHappened(undefined, stateWith([0, 1]), 60).happenings).toEqual([]);
  });

  it('is a tag when "it" changes hands', () => {
    const happenings = between(stateWith([0, 1]), stateWith([0, 1], { it: 1 }));
    expect(happenings).toEqual([{ kind: 'tagged', seat: 1, by: 0 }]);
  });

  it('is no tag when the one who was "it" has left, or nobody was', () => {
    expect(between(stateWith([0, 1, 2]), stateWith([1, 2], { it: 1 }))).toEqual([]);
    expect(between(stateWith([0, 1], { it: NOBODY }), stateWith([0, 1]))).toEqual([]);
  });

  it('tells a dash once, when it begins', () => {
    const dashing = stateWith([0, 1]);
    Object.assign(dashing.players[1] ?? {}, { dashedAt: dashing.tick - 1 });
    expect(between(stateWith([0, 1]), dashing)).toEqual([{ kind: 'dashed', seat: 1 }]);
    expect(between(dashing, dashing)).toEqual([]);
  });

  it('counts the seconds of a phase, but not across the change to the next', () => {
    expect(between(stateWith([0, 1]), stateWith([0, 1]), [3, 2])).toEqual([
      { kind: 'second', left: 2, phase: 'play' },
    ]);
    expect(between(stateWith([0, 1]), stateWith([0, 1], { phase: 'results' }), [3, 2])).toEqual([
      { kind: 'phase', phase: 'results' },
    ]);
  });
});
