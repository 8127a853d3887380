import { describe, expect, it } from 'vitest';
import { game, type TagState, TICKS_PER_SECOND } from '../../../shared/games/tag/index.ts';
import { hudOf, describe as inWords, overlayOf, shoutOf } from './words.ts';

const NAMES = ['Ann', 'Bea', 'Cem'];
const name = (seat: number) => NAMES[seat] ?? '';

function stateWith(change: Partial<TagState>, missed: number[] = [0, 0, 0]): TagState {
  const state = game.simulation.create(1);
  missed.forEach((ticks, seat) => {
    game.simulation.join(state, { seat, name: name(seat), bot: false });
    Object.assign(state.players[seat] ?? {}, { missed: ticks });
  });
  return Object.assign(state, { tick: 10_000, phaseSince: 10_000 }, change);
}

describe('the column beside Tag', () => {
  it('shows the time left as minutes, urgent at the end', () => {
    const start = hudOf(stateWith({ phase: 'play' }));
    expect(start).toMatchObject({ clock: '1:30', urgent: false });
    const nearEnd = hudOf(stateWith({ phase: 'play', phaseSince: 10_000 - 82 * TICKS_PER_SECOND }));
    expect(nearEnd).toMatchObject({ clock: '0:08', urgent: true });
  });

  it('lists who survived longest first, in seconds, and marks "it"', () => {
    const state = stateWith({ phase: 'play', it: 0, phaseSince: 10_000 - 1_799 }, [1_200, 0, 600]);
    expect(hudOf(state).standings).toEqual([
      { seat: 1, score: '30' },
      { seat: 2, score: '20' },
      { seat: 0, score: '10', mark: 'it' },
    ]);
  });
});

describe('the words over Tag', () => {
  it('name who is "it" in the countdown, and tell the one who is', () => {
    const state = stateWith({ phase: 'countdown', it: 1 });
    expect(overlayOf(state, 0, name)).toMatchObject({ kind: 'countdown', left: 3, it: 'Bea', isYou: false });
    expect(overlayOf(state, 1, name)).toMatchObject({ isYou: true });
  });

  it('name the winner', () => {
    const state = stateWith({ phase: 'results' }, [1_200, 0, 600]);
    expect(overlayOf(state, 0, name)).toMatchObject({ kind: 'results', title: 'Bea wins the round' });
    expect(overlayOf(state, 1, name)).toMatchObject({ title: 'You win the round!' });
  });

  it('name a tie', () => {
    expect(overlayOf(stateWith({ phase: 'results' }, [0, 0, 600]), 0, name)).toMatchObject({
      title: 'A tie: Ann and Bea',
    });
  });

  it('tell where everybody is', () => {
    const state = stateWith({ phase: 'play', it: 1 }, [0, 0]);
    Object.assign(state.players[0] ?? {}, { x: 100.4, y: 200 });
    Object.assign(state.players[1] ?? {}, { x: 300, y: 59.8 });
    expect(inWords(state, 0, name)).toBe('The playing field, Courtyard. You: 100, 200. Bea, it: 300, 60.');
  });

  it('shout only at those whom a tag concerns', () => {
    expect(shoutOf(1, 0, 1, name)).toMatchObject({ isYou: true });
    expect(shoutOf(1, 0, 0, name)).toMatchObject({ text: 'Got Bea!' });
    expect(shoutOf(1, 0, 2, name)).toBeUndefined();
  });
});
