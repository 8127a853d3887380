import type { Dice } from '../../lib/dice.ts';

/** Numbers as somebody picks them who looks for trouble. */
export const NUMBERS = [
  0,
  -1,
  1,
  2,
  0.5,
  59,
  60,
  600,
  660,
  255,
  256,
  65_536,
  1e6,
  1e9,
  1e9 + 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 53 - 1,
  2 ** 53,
  1e12,
  1.2e16,
  1e300,
  -1e300,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -(2 ** 31),
  -0,
] as const;

/** Texts that do something to whoever shows them, or looks them up. */
export const NAMES = [
  'Ann',
  '',
  ' ',
  '\u0000',
  '\u202Eevil\u202C',
  '\u2066left\u2069',
  'two\nlines\r\n\u2028\u2029',
  'H\u0335\u0336\u0337\u0338\u0321\u0322\u0327\u0328\u0316\u0317'.repeat(8),
  '\u3164\u034F\u2800\uFE0F',
  '\u{E0041}\u{E0042}',
  '👩‍👩‍👧‍👦'.repeat(20),
  'ﷺ'.repeat(40),
  '\uD83D',
  'x'.repeat(200),
  'x'.repeat(9_000),
  'toString',
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'connected',
  'disconnected',
  'error',
  'lost',
  '<img src=x onerror=alert(1)>',
  '%s%n$&$1',
  '    at Object.<anonymous> (/home/ann/index.ts:1:1)',
] as const;

const BYTES = 300;

/** Any value at all that MessagePack can say, `depth` levels deep at most. */
export function strange(dice: Dice, depth: number): unknown {
  if (depth === 0 || dice.chance(0.6)) return strangeLeaf(dice);
  const parts = Array.from({ length: dice.between(0, 4) }, () => strange(dice, depth - 1));
  if (dice.chance(0.5)) return parts;
  return Object.fromEntries(
    parts.map((part, i) => [dice.pick([`k${i}`, '7', 'action', 'length', 'seat']), part]),
  );
}

function strangeLeaf(dice: Dice): unknown {
  switch (dice.between(0, 6)) {
    case 0:
      return dice.pick(NUMBERS);
    case 1:
      return dice.pick(NAMES);
    case 2:
      return dice.bytes(dice.between(0, BYTES));
    case 3:
      return dice.pick([2n ** 64n - 1n, -(2n ** 63n), 2n ** 53n]);
    case 4:
      return new Date(dice.between(0, 1e9));
    case 5:
      return dice.chance(0.5);
    default:
      return null;
  }
}
