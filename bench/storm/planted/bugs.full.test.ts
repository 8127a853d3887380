import { expect, it } from 'vitest';
import { BUGS } from './bugs.ts';
import { original, planted } from './plant.ts';

it.each(BUGS)('can still be planted: $name', (bug) => {
  const text = original(bug);
  expect(planted(text, bug)).not.toBe(text);
  expect(() => planted(text.replace(bug.from, ''), bug)).toThrow('no longer applies');
});
