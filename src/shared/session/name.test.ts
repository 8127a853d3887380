import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, uniqueName } from './name.ts';

/** Any code points at all, halves of a pair included, and above all those that join, stack, hide and turn. */
const point = fc.oneof(
  fc.integer({ min: 0, max: 0x3ff }),
  fc.integer({ min: 0, max: 0x10ffff }),
  fc.constantFrom(...' \t\n\u00A0\u2003\u3000'.split('')).map(codeOf),
  fc
    .constantFrom(...'\u200B\u200D\u202E\u2066\uFE0F\u034F\u3164\u2800\uFEFF\u00AD\u2028'.split(''))
    .map(codeOf),
  fc.constantFrom(
    0x300,
    0x301,
    0x308,
    0x323,
    0x327,
    0x345,
    0x20dd,
    0x20e3,
    0xe47,
    0xe49,
    0x102d,
    0xbbe,
    0xbc6,
    0xbd7,
  ),
  fc.integer({ min: 0x1100, max: 0x11ff }),
  fc.integer({ min: 0x900, max: 0xdff }),
  fc.integer({ min: 0x1f1e6, max: 0x1f1ff }),
  fc.integer({ min: 0x1f3f0, max: 0x1f4ff }),
  fc.integer({ min: 0xfb00, max: 0xfb50 }),
  fc.integer({ min: 0x1f00, max: 0x1fff }),
  fc.integer({ min: 0xd800, max: 0xdfff }),
);
const anyText = fc.array(point, { maxLength: 60 }).map((points) => String.fromCodePoint(...points));

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Thousands of names take a while on a busy machine, ms. */
const PATIENCE = 60_000;

describe('a name', { timeout: PATIENCE }, () => {
  it.each([
    ['  Ann  ', 'Ann'],
    ['Ann\u202E\u2066evil', 'Annevil'],
    ['A\u0000n\u0007n\n', 'Ann'],
    ['Ann\nand\u2028Ben', 'Ann and Ben'],
    ['Zoë von   und zu', 'Zoë von und zu'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['Zoe\u0308', 'Zoë'],
    ['\uD800', 'Player'],
    ['👩‍🚀 Ada', '👩🚀 Ada'],
    ['a'.repeat(50), 'a'.repeat(20)],
    ['👾'.repeat(30), '👾'.repeat(20)],
    ['Z\u030d\u030e\u0310\u0311\u0312', 'Z\u030d\u030e'],
    ['Zoe\u200B\u0308', 'Zoë'],
    ['! \0 !', '! !'],
    ['\u0301Ann \u0301Lee', 'Ann Lee'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(cleanName(typed)).toBe(shown);
  });

  it.each([
    ['Burmese', 'ကြောင့်'],
    ['Tibetan', 'བསྒྲུབས'],
    ['Thai', 'น้ำฝน'],
    ['Hindi', 'श्रीमती'],
    ['Hebrew', 'שָׂרָה'],
    ['Arabic', 'مُحَمَّد'],
    ['Korean', '지훈'],
    ['Vietnamese', 'Nguyễn Thị Ánh'],
  ])('in %s stays as it is', (_, name) => {
    expect(cleanName(name)).toBe(name.normalize('NFC'));
  });

  it.each([
    ['a variation selector', '\uFE0F'],
    ['a variation selector of the second plane', '\u{E0100}'],
    ['a Hangul filler', '\u3164'],
    ['half a Hangul filler', '\uFFA0'],
    ['fillers of jamo', '\u115F\u1160'],
    ['a grapheme joiner', '\u034F'],
    ['the empty braille cell', '\u2800'],
    ['a soft hyphen', '\u00AD'],
    ['a tag', '\u{E0041}'],
    ['a vowel that is not drawn', '\u17B4'],
    ['a null note head', '\u{1D159}'],
    ['a filler of Khitan', '\u{16FE4}'],
    ['a blank hieroglyph', '\u{13441}'],
    ['a word joiner', '\u2060'],
    ['no-break spaces', '\u00A0\u3000'],
  ])('with %s is the name without, and alone that is none', (_, invisible) => {
    expect(cleanName(`Hana${invisible}`)).toBe('Hana');
    expect(cleanName(`Ha${invisible.replace(/\s/gu, '')}na`)).toBe('Hana');
    expect(cleanName(invisible)).toBe('Player');
  });

  it.each([
    ['a flag', `${'x'.repeat(19)}🇩🇪`, 'x'.repeat(19)],
    ['a colour of skin', `${'x'.repeat(19)}👍🏽`, 'x'.repeat(19)],
    ['a letter and its marks', `${'x'.repeat(19)}q\u0323\u0307`, 'x'.repeat(19)],
    ['one endless letter', 'ᄀ'.repeat(50), 'ᄀ'.repeat(20)],
  ])('is never cut through %s', (_, typed, shown) => {
    expect(cleanName(typed)).toBe(shown);
  });

  it('is always 1 to 20 visible characters, and clean names stay as they are', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const name = cleanName(typed);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(20);
        expect(name).not.toMatch(/[\p{C}\p{Default_Ignorable_Code_Point}\n]|^\s|\s$|\s\s/u);
        expect(cleanName(name)).toBe(name);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is numbered when it is taken, in capitals or not', () => {
    expect(uniqueName('Ann', [])).toBe('Ann');
    expect(uniqueName('Ann', ['ann'])).toBe('Ann 2');
    expect(uniqueName('Ann', ['Ann', 'Ann 2', 'Ann 4'])).toBe('Ann 3');
  });

  it('stays within its length, and clean, when it is numbered', () => {
    const long = 'x'.repeat(20);
    expect(uniqueName(long, [long])).toBe(`${'x'.repeat(18)} 2`);
    fc.assert(
      fc.property(anyText, (typed) => {
        const name = cleanName(typed);
        const second = uniqueName(name, [name]);
        expect(second).not.toBe(name);
        expect(cleanName(second)).toBe(second);
      }),
      { numRuns: 3_000 },
    );
  });
});
