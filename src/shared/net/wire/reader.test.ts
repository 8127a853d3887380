import { Decoder, decodeTimestampToTimeSpec, EXT_TIMESTAMP, ExtensionCodec } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NetError } from '../errors.ts';
import { CLIENT_LIMITS } from '../limits.ts';
import { encode } from './codec.ts';
import { readValue } from './reader.ts';

/** The library, asked for the same: what both read must be the same, whatever the bytes are. */
const timestamps = new ExtensionCodec();
timestamps.register({
  type: EXT_TIMESTAMP,
  encode: () => null,
  decode: (data) => {
    const { sec, nsec } = decodeTimestampToTimeSpec(data);
    if (nsec >= 1e9) throw new RangeError('a second of nanoseconds');
    return new Date(sec * 1_000 + Math.floor(nsec / 1e6));
  },
});
const oracle = new Decoder({
  extensionCodec: timestamps,
  useBigInt64: true,
  mapKeyConverter: (key: unknown) => {
    if (typeof key === 'number' || typeof key === 'bigint') return String(key);
    if (typeof key !== 'string' || ['__proto__', 'constructor', 'prototype'].includes(key))
      throw new RangeError('a key that is not allowed');
    return key;
  },
});

const REFUSED = 'refused';

function byOracle(bytes: Uint8Array): unknown {
  try {
    return narrow(oracle.decode(bytes));
  } catch {
    return REFUSED;
  }
}

function byReader(bytes: Uint8Array): unknown {
  try {
    return readValue(bytes, CLIENT_LIMITS);
  } catch (error) {
    expect(error).toBeInstanceOf(NetError);
    return REFUSED;
  }
}

function narrow(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(narrow);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, narrow(part)]));
}

const key = fc.oneof(
  fc.constantFrom(
    'action',
    'x',
    'players',
    'constructor',
    '__proto__',
    '',
    '7',
    'a key that is longer than most',
  ),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
);
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      null,
      true,
      false,
      0,
      -0,
      -1,
      127,
      128,
      -32,
      -33,
      2 ** 31,
      2 ** 32,
      -(2 ** 31),
      2 ** 53,
      NaN,
      Infinity,
    ),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
    fc.double(),
    fc.string({ maxLength: 300, unit: 'grapheme' }),
    fc.string({ maxLength: 60 }),
    fc.date({ noInvalidDate: true }),
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 20 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 20 }).map((entries) => {
      const object: Record<string, unknown> = {};
      for (const [name, part] of entries) if (name !== '__proto__') object[name] = part;
      return object;
    }),
  ),
}));

describe('the reader', () => {
  it('reads what the library reads, of all that can be sent', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const bytes = encode(value);
        expect(byReader(bytes)).toEqual(byOracle(bytes));
      }),
      { numRuns: 3_000 },
    );
  });

  it('refuses what the library refuses, and no more, of bytes that were damaged on their way', () => {
    const damage = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyValue, damage, (value, changes) => {
        const bytes = encode(value);
        for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
        const expected = byOracle(bytes);
        const read = byReader(bytes);
        // The library has no limits, and knows extension types that nobody may send here.
        if (read === REFUSED && expected !== REFUSED) expect(isBeyondLimits(bytes)).toBe(true);
        else expect(plain(read)).toEqual(plain(expected));
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads bytes without any meaning as the library does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const read = byReader(bytes);
        if (read === REFUSED && byOracle(bytes) !== REFUSED) expect(isBeyondLimits(bytes)).toBe(true);
        else expect(plain(read)).toEqual(plain(byOracle(bytes)));
      }),
      { numRuns: 5_000 },
    );
  });

  it('reads a key that it has seen before, and one that only looks like it', () => {
    const twice = () => readValue(encode({ speed: 1, spedd: 2 }), CLIENT_LIMITS);
    expect(twice()).toEqual({ speed: 1, spedd: 2 });
    expect(twice()).toEqual({ speed: 1, spedd: 2 });
  });

  it('keeps nothing of a message that it could not read', () => {
    expect(() => readValue(Uint8Array.of(0x92, 1), CLIENT_LIMITS)).toThrow(NetError);
    expect(readValue(Uint8Array.of(7), CLIENT_LIMITS)).toBe(7);
  });
});

/** The library reads on behind a text whose last bytes are not UTF-8: what damaged texts become is not compared. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return 'a text';
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date)
    return value;
  return Object.values(value).map(plain);
}

/** An extension type that is none of ours, or a code of our own limits. */
function isBeyondLimits(bytes: Uint8Array): boolean {
  try {
    readValue(bytes, CLIENT_LIMITS);
    return false;
  } catch (error) {
    const { code, message } = error as NetError;
    return code === 'message-too-complex' || /extension type|0x/.test(message);
  }
}
