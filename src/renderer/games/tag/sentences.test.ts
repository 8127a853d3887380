import { describe, expect, it } from 'vitest';
import { describe as inWords, list, listIsIt, newsOfPower, overtimeShout, shoutOf } from './sentences.ts';
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

  it('tell what lies where, and who has what', () => {
    const state = stateOf([{ x: 100, y: 200 }], {
      pickups: { 0: { kind: 'shield' } },
      powers: { 0: { kind: 'speed', since: 10_000, partner: -1 } },
    });
    expect(inWords(state, 0, name)).toContain('You, fast: 100, 200. Shield: 240, 215.');
  });

  it('tell of a pickup those whom it concerns', () => {
    const taken = { seat: 0, power: 'swap', partner: 1 } as const;
    expect(newsOfPower(taken, 0, name)?.shout).toBe('Swapping with Bea');
    expect(newsOfPower(taken, 1, name)?.said).toBe('Ann trades places with you.');
    expect(newsOfPower(taken, 2, name)).toBeUndefined();
    expect(newsOfPower({ seat: 1, power: 'shield', partner: -1 }, null, name)).toBeUndefined();
  });

  it('shout only at those whom a tag concerns', () => {
    expect(shoutOf(1, 0, 1, name)).toMatchObject({ isYou: true });
    expect(shoutOf(1, 0, 0, name)).toMatchObject({ text: 'Got Bea!' });
    expect(shoutOf(1, 0, 2, name)).toBeUndefined();
    expect(shoutOf(1, 0, 1, name, true)?.text).toBe('Caught! Now hunt with them');
  });

  it('say in overtime who is hunted, and tell the hunted', () => {
    const state = stateOf([{ it: true }, {}, {}], { phase: 'overtime' });
    expect(overtimeShout(state, 0, name)).toMatchObject({ text: 'Overtime! Catch Bea and Cem' });
    expect(overtimeShout(state, 1, name)).toMatchObject({ text: 'Overtime! Don’t get caught', isYou: true });
  });
});
