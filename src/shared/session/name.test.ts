import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, uniqueName } from './name.ts';

/** Any code points at all, halves of a pair included. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x3ff }), fc.integer({ min: 0, max: 0x10ffff })), {
    maxLength: 60,
  })
  .map((points) => String.fromCodePoint(...points));

describe('a name', () => {
  it.each([
    ['  Ann  ', 'Ann'],
    ['Ann\u202E\u2066evil', 'Annevil'],
    ['A\u0000n\u0007n\n', 'Ann'],
    ['Zoë von   und zu', 'Zoë von und zu'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['Zoe\u0308', 'Zoë'],
    ['', 'Player'],
    ['\u200F \u2028', 'Player'],
    ['\uD800', 'Player'],
    ['👩‍🚀 Ada', '👩🚀 Ada'],
    ['a'.repeat(50), 'a'.repeat(20)],
    ['👾'.repeat(30), '👾'.repeat(20)],
    ['Z\u030d\u030e\u0310\u0311\u0312', 'Z\u030d\u030e'],
    ['Zoe\u200B\u0308', 'Zoë'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(cleanName(typed)).toBe(shown);
  });

  it('is always 1 to 20 visible characters, and clean names stay as they are', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const name = cleanName(typed);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(20);
        expect(name).not.toMatch(/[\p{C}\n]|^\s|\s$/u);
        expect(cleanName(name)).toBe(name);
      }),
    );
  });

  it('is numbered when it is taken, in capitals or not', () => {
    expect(uniqueName('Ann', [])).toBe('Ann');
    expect(uniqueName('Ann', ['ann'])).toBe('Ann 2');
    expect(uniqueName('Ann', ['Ann', 'Ann 2', 'Ann 4'])).toBe('Ann 3');
  });

  it('stays within its length when it is numbered', () => {
    const long = 'x'.repeat(20);
    expect(uniqueName(long, [long])).toBe(`${'x'.repeat(18)} 2`);
  });
});
