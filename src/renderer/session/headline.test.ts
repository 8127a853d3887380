import { expect, it } from 'vitest';
import { headline } from './headline.ts';

it('has words of its own for what people should know at a glance, and plain ones for all else', () => {
  expect(headline('kicked')).toBe('You were removed');
  expect(headline('rate-limited')).toBe('The game is over');
});

it.each(['constructor', 'toString', '__proto__'])(
  'is a text for %s, too: a host may say goodbye with any word',
  (code) => {
    expect(headline(code)).toBe('The game is over');
  },
);
