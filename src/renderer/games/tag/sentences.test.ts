import { describe, expect, it } from 'vitest';
import { describe as inWords, list, listIsIt, overtimeShout, shoutOf } from './sentences.ts';
import { name, stateOf } from './testing/state.ts';

describe('the sentences of Tag', () => {
  it('list players as one says it, and you first', () => {
    expect(list([0], null, name)).toBe('Ann');
    expect(list([0, 1, 2], null, name)).toBe('Ann, Bea and Cem');
    expect(list([0, 1], 1, name)).toBe('you and Ann');
    expect(list([], null, name)).toBe('');
  });

  it('have the verb that belongs to them', () => {
    expect(listIsIt([1], null, name)).toBe('Bea is it');
    expect(listIsIt([1], 1, name)).toBe('You are it');
    expect(listIsIt([0, 1], null, name)).toBe('Ann and Bea are it');
  });

  it('tell where everybody is', () => {
    const state = stateOf([
      { x: 100.4, y: 200 },
      { x: 300, y: 59.8, it: true },
    ]);
    expect(inWords(state, 0, name)).toBe('The playing field, Courtyard. You: 100, 200. Bea, it: 300, 60.');
  });

  it('shout only at those whom a tag concerns', () => {
    expect(shoutOf(1, 0, 1, name)).toMatchObject({ isYou: true });
    expect(shoutOf(1, 0, 0, name)).toMatchObject({ text: 'Got Bea!' });
    expect(shoutOf(1, 0, 2, name)).toBeUndefined();
  });

  it('say in overtime who is hunted, and tell the hunted', () => {
    const state = stateOf([{ it: true }, {}, {}], { phase: 'overtime' });
    expect(overtimeShout(state, 0, name)).toMatchObject({ text: 'Overtime! Catch Bea and Cem' });
    expect(overtimeShout(state, 1, name)).toMatchObject({ text: 'Overtime! Don’t get caught', isYou: true });
  });
});
