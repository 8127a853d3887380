import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NetError } from '../errors.ts';
import { CLIENT_LIMITS, SERVER_LIMITS } from '../limits.ts';
import { decode, encode, isMap, isMessage } from './codec.ts';
import { toFrame } from './frame.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const roundTrip = (value: unknown) => (decode(encode({ action: 'a', value })) as { value: unknown }).value;

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof NetError) return error.code;
    throw error;
  }
  return 'nothing was thrown';
}

/** The map `{ k: … }` with the given bytes as its value. */
const withValue = (...value: number[]) => bytes(0x81, 0xa1, 0x6b, ...value);
const readValue = (...value: number[]) => (decode(withValue(...value)) as { k: unknown }).k;

describe('the bytes of messages', () => {
  it("are repod's for a hello", () => {
    expect(Buffer.from(toFrame(encode({ action: 'hello', name: 'Alice' }))).toString('hex')).toBe(
      '0000001982a6616374696f6ea568656c6c6fa46e616d65a5416c696365',
    );
  });

  it("are repod's for the greeting", () => {
    expect(Buffer.from(toFrame(encode({ action: 'connected' }))).toString('hex')).toBe(
      '0000001281a6616374696f6ea9636f6e6e6563746564',
    );
  });

  it('are not shared between two messages', () => {
    const first = encode({ action: 'first' });
    const copy = first.slice();
    encode({ action: 'other' });
    expect(first).toEqual(copy);
    expect(first.buffer.byteLength).toBe(first.length);
  });
});

describe('values that arrive as they were', () => {
  it.each([
    ['null', null],
    ['booleans', [true, false]],
    ['small numbers', [0, 1, -1, 127, 128, -32, -33, 255, 256, -128, -129]],
    ['numbers of 16 and 32 bits', [65_535, 65_536, -32_768, -32_769, 4_294_967_295, -2_147_483_648]],
    [
      'the safe integers',
      [4_294_967_296, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1_795_000_000_000],
    ],
    ['fractions', [0.1, -1.5, 1e300, 5e-324]],
    ['numbers that are none', [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
    ['strings', ['', 'Alice', 'Zoë', '日本', '👾', 'x'.repeat(40_000)]],
    ['bytes', bytes(0, 1, 255)],
    ['dates', [new Date(0), new Date(1_795_000_000_123), new Date(-1_500), new Date('2200-01-01')]],
    ['nested arrays and objects', { a: [1, [2, { b: null }]], c: {} }],
    ['bigints that no number holds', [2n ** 53n, -(2n ** 53n), 2n ** 64n - 1n, -(2n ** 63n)]],
  ])('%s', (_, value) => {
    expect(roundTrip(value)).toEqual(value);
  });

  it('do so for any tree of them', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.constantFrom(null, true, false),
        fc.integer(),
        fc.maxSafeInteger(),
        fc.double().filter((number) => !Object.is(number, -0)),
        fc.string({ unit: 'grapheme' }),
        fc.uint8Array({ maxLength: 20 }),
        fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n - 1n }),
        fc.array(tie('tree'), { maxLength: 5 }),
        fc.dictionary(
          fc
            .string({ unit: 'grapheme' })
            .filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
          tie('tree'),
          { maxKeys: 5, noNullPrototype: true },
        ),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(roundTrip(value)).toEqual(value);
      }),
      { numRuns: 200 },
    );
  });
});

describe('values that arrive as something else, as documented', () => {
  it('leaves out a key whose value is undefined, and sends undefined in an array as null', () => {
    expect(decode(encode({ action: 'a', gone: undefined }))).toEqual({ action: 'a' });
    expect(Object.keys(decode(encode({ action: 'a', gone: undefined })) as object)).toEqual(['action']);
    expect(roundTrip([1, undefined])).toEqual([1, null]);
  });

  it('makes a bigint that a number holds exactly a number', () => {
    expect(roundTrip([5n, -5n, 2n ** 53n - 1n, 2n ** 60n])).toEqual([5, -5, 2 ** 53 - 1, 2n ** 60n]);
  });

  it('loses the sign of -0', () => {
    expect(Object.is(roundTrip(-0), 0)).toBe(true);
  });

  it('replaces a lone surrogate by U+FFFD, in values and in keys, and leaves pairs alone', () => {
    expect(roundTrip(['a\ud800b', '\udc00', '👾'])).toEqual(['a\ufffdb', '\ufffd', '👾']);
    expect(roundTrip({ '\ud800': 1 })).toEqual({ '\ufffd': 1 });
    expect(() =>
      new TextDecoder('utf-8', { fatal: true }).decode(encode({ action: '\ud83d' }).subarray(9)),
    ).not.toThrow();
  });

  it('keeps bytes, dates and characters that look alike in a message that holds a lone surrogate', () => {
    const date = new Date(1_000);
    expect(roundTrip(['\ud800', bytes(0xed, 0xa0, 0x80), date])).toEqual([
      '\ufffd',
      bytes(0xed, 0xa0, 0x80),
      date,
    ]);
  });

  it('sends the bytes of any typed array', () => {
    expect(roundTrip(Uint16Array.of(0x0201))).toEqual(bytes(1, 2));
  });

  it("sends an object's own fields, without its class", () => {
    class Point {
      x = 1;
      length(): number {
        return this.x;
      }
    }
    expect(roundTrip(new Point())).toEqual({ x: 1 });
  });

  it('gives integer keys as strings, as in the maps of repod games', () => {
    // {1: "a", 300: "b", -5: "c", 2**63: "d"}
    const map = bytes(
      0x84,
      0x01,
      0xa1,
      0x61,
      0xcd,
      0x01,
      0x2c,
      0xa1,
      0x62,
      0xfb,
      0xa1,
      0x63,
      0xcf,
      0x80,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0xa1,
      0x64,
    );
    expect(decode(map)).toEqual({ '1': 'a', '300': 'b', '-5': 'c', '9223372036854775808': 'd' });
  });
});

describe('values that cannot be sent', () => {
  it.each([
    ['a Map', new Map([[1, 2]])],
    ['a Set', new Set([1])],
    ['an ArrayBuffer', new ArrayBuffer(2)],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a bigint of more than 64 bits', 2n ** 64n],
    ['a bigint below 64 bits', -(2n ** 63n) - 1n],
  ])('%s', (_, value) => {
    expect(codeOf(() => encode({ action: 'a', value }))).toBe('value-unsupported');
    expect(codeOf(() => encode({ action: 'a', deep: [{ value }] }))).toBe('value-unsupported');
  });

  it('an object that holds itself', () => {
    const knot: Record<string, unknown> = { action: 'a' };
    knot.self = knot;
    expect(codeOf(() => encode(knot))).toBe('value-unsupported');
  });

  it('a date that is none', () => {
    expect(codeOf(() => encode({ action: 'a', at: new Date(Number.NaN) }))).toBe('value-unsupported');
  });

  it('leaves the encoder in order for the next message', () => {
    expect(codeOf(() => encode({ action: 'a', value: new Map() }))).toBe('value-unsupported');
    expect(decode(encode({ action: 'b' }))).toEqual({ action: 'b' });
  });
});

describe('what is read', () => {
  it.each([
    ['a positive fixint', [0x7f], 127],
    ['a negative fixint', [0xe0], -32],
    ['nil', [0xc0], null],
    ['uint 8', [0xcc, 0xff], 255],
    ['uint 16', [0xcd, 0xff, 0xff], 65_535],
    ['uint 32', [0xce, 0xff, 0xff, 0xff, 0xff], 4_294_967_295],
    ['uint 64, safe', [0xcf, 0, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], Number.MAX_SAFE_INTEGER],
    ['uint 64, not safe', [0xcf, 0, 0x20, 0, 0, 0, 0, 0, 0], 2n ** 53n],
    ['int 8', [0xd0, 0x80], -128],
    ['int 16', [0xd1, 0x80, 0], -32_768],
    ['int 32', [0xd2, 0x80, 0, 0, 0], -2_147_483_648],
    ['int 64, safe', [0xd3, 0xff, 0xe0, 0, 0, 0, 0, 0, 1], Number.MIN_SAFE_INTEGER],
    ['int 64, not safe', [0xd3, 0xff, 0xe0, 0, 0, 0, 0, 0, 0], -(2n ** 53n)],
    ['float 32', [0xca, 0x3f, 0xc0, 0, 0], 1.5],
    ['float 64', [0xcb, 0x3f, 0xf8, 0, 0, 0, 0, 0, 0], 1.5],
    ['str 8', [0xd9, 1, 0x61], 'a'],
    ['str 16', [0xda, 0, 1, 0x61], 'a'],
    ['str 32', [0xdb, 0, 0, 0, 1, 0x61], 'a'],
    ['bin 8', [0xc4, 1, 7], bytes(7)],
    ['bin 16', [0xc5, 0, 1, 7], bytes(7)],
    ['bin 32', [0xc6, 0, 0, 0, 1, 7], bytes(7)],
    ['array 16', [0xdc, 0, 1, 5], [5]],
    ['array 32', [0xdd, 0, 0, 0, 1, 5], [5]],
    ['map 16', [0xde, 0, 1, 0xa1, 0x61, 5], { a: 5 }],
    ['map 32', [0xdf, 0, 0, 0, 1, 0xa1, 0x61, 5], { a: 5 }],
    ['timestamp 32', [0xd6, 0xff, 0, 0, 0, 1], new Date(1_000)],
    ['timestamp 64', [0xd7, 0xff, 0, 0, 0, 0, 0, 0, 0, 1], new Date(1_000)],
    ['timestamp 96', [0xc7, 12, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], new Date(1_000)],
  ])('%s', (_, value, expected) => {
    expect(readValue(...value)).toEqual(expected);
  });

  // The timestamps of the public test suite (kawanet/msgpack-test-suite, 50.timestamp) that end in .999999999.
  it.each([
    ['d7ffee6b27fc7fffffff', 2_147_483_647],
    ['d7ffee6b27fcffffffff', 4_294_967_295],
    ['d7ffee6b27ffffffffff', 17_179_869_183],
    ['c70cff3b9ac9ffffffffffffffffff', -1],
    ['c70cff3b9ac9ffffffffff7c55817f', -2_208_988_801],
    ['c70cff3b9ac9ff0000003afff4417f', 253_402_300_799],
  ])('a timestamp to the millisecond before it: %s', (hex, seconds) => {
    expect(readValue(...Buffer.from(hex, 'hex'))).toEqual(new Date(seconds * 1_000 + 999));
  });

  it('a timestamp outside of what a Date holds, as an invalid one', () => {
    const date = readValue(0xc7, 12, 0xff, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
    expect((date as Date).getTime()).toBeNaN();
  });

  it('a text of bytes that are not UTF-8, without an error', () => {
    expect(typeof readValue(0xa2, 0xff, 0xfe)).toBe('string');
  });
});

describe('what is refused as unreadable', () => {
  it.each([
    ['nothing at all', []],
    ['the type that MessagePack never uses', [0x81, 0xa1, 0x6b, 0xc1]],
    ['bytes behind the value', [0x80, 0x80]],
    ['a map that ends too early', [0x82, 0xa1, 0x61, 1]],
    ['a string that ends too early', [0xa5, 0x61]],
    ['a length that ends too early', [0xdb, 0, 0]],
    ['an extension type', [0x81, 0xa1, 0x6b, 0xd4, 1, 0]],
    ['an extension type of 8 bits length', [0x81, 0xa1, 0x6b, 0xc7, 1, 5, 0]],
    ['a timestamp of a wrong size', [0x81, 0xa1, 0x6b, 0xc7, 3, 0xff, 0, 0, 0]],
    [
      'a timestamp 64 of a whole second in nanoseconds',
      [0x81, 0xa1, 0x6b, ...Buffer.from('d7ffee6b280000000000', 'hex')],
    ],
    [
      'a timestamp 96 of the same',
      [0x81, 0xa1, 0x6b, ...Buffer.from('c70cff3b9aca000000000000000000', 'hex')],
    ],
    ['the key __proto__', [0x81, 0xa9, ...Buffer.from('__proto__'), 1]],
    ['the key constructor', [0x81, 0xab, ...Buffer.from('constructor'), 1]],
    ['the key prototype', [0x81, 0xa9, ...Buffer.from('prototype'), 1]],
    ['the key prototype deep inside', [0x81, 0xa1, 0x61, 0x91, 0x81, 0xa9, ...Buffer.from('prototype'), 1]],
    ['nil as a key', [0x81, 0xc0, 1]],
    ['a boolean as a key', [0x81, 0xc3, 1]],
    ['an array as a key', [0x81, 0x91, 1, 1]],
    ['a map as a key', [0x81, 0x80, 1]],
  ])('%s', (_, payload) => {
    expect(codeOf(() => decode(Uint8Array.from(payload)))).toBe('message-unreadable');
  });
});

describe('limits on what a message may cost', () => {
  const limits = { depth: 3, nodes: 20, stringBytes: 4, binaryBytes: 3, arrayLength: 5, mapEntries: 2 };
  const verdict = (value: unknown) => codeOf(() => decode(encode(value), limits));
  const row = [1, 2, 3, 4, 5];
  const FITS = 'nothing was thrown';

  it.each([
    ['depth', [[[1]]], [[[[1]]]]],
    ['string', 'abcd', 'abcde'],
    ['string, counted in bytes', 'éé', 'ééé'],
    ['bytes', bytes(1, 2, 3), bytes(1, 2, 3, 4)],
    ['array', [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6]],
    ['map', { a: 1, b: 2 }, { a: 1, b: 2, c: 3 }],
    ['nodes', [row, row, row, 1], [row, row, row, 1, 1]],
  ])('%s: exactly the limit fits, one more does not', (_, fits, tooMuch) => {
    expect(verdict(fits)).toBe(FITS);
    expect(verdict(tooMuch)).toBe('message-too-complex');
  });

  it('refuses a length that lies, before anything is reserved for it', () => {
    expect(codeOf(() => decode(bytes(0xdd, 0xff, 0xff, 0xff, 0xff)))).toBe('message-too-complex');
    expect(codeOf(() => decode(bytes(0xdf, 0xff, 0xff, 0xff, 0xff)))).toBe('message-too-complex');
    expect(codeOf(() => decode(bytes(0xdb, 0xff, 0xff, 0xff, 0xff)))).toBe('message-too-complex');
    expect(codeOf(() => decode(bytes(0xc6, 0xff, 0xff, 0xff, 0xff)))).toBe('message-too-complex');
  });

  it('refuses 16,000 levels instead of overflowing the stack', () => {
    expect(codeOf(() => decode(new Uint8Array(16_000).fill(0x91)))).toBe('message-too-complex');
    expect(
      codeOf(() => decode(new Uint8Array(16_000).fill(0x91), { ...CLIENT_LIMITS, depth: 1e9, nodes: 1e9 })),
    ).toBe('message-too-complex');
  });

  it('gives a value within them, or a NetError, for any bytes', () => {
    const size = (value: unknown): number => {
      if (Array.isArray(value)) return 1 + value.reduce((sum: number, part) => sum + size(part), 0);
      if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date)
        return 1;
      return 1 + Object.values(value).reduce((sum: number, part) => sum + 1 + size(part), 0);
    };
    const structured = fc.constantFrom(
      0x81,
      0x82,
      0x91,
      0x93,
      0xa1,
      0xc4,
      0xcf,
      0xd3,
      0xd6,
      0xc7,
      0xd9,
      0xdc,
      0xde,
      0xff,
    );
    const payload = fc.array(fc.oneof(structured, fc.integer({ min: 0, max: 255 })), { maxLength: 60 });
    fc.assert(
      fc.property(payload, (values) => {
        try {
          expect(size(decode(Uint8Array.from(values), limits))).toBeLessThanOrEqual(limits.nodes);
        } catch (error) {
          if (!(error instanceof NetError)) throw error;
          expect(['message-unreadable', 'message-too-complex']).toContain(error.code);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes the largest message of every default', () => {
    const message = encode({ action: 'a', list: Array.from({ length: 1_000 }, (_, i) => i) });
    expect(codeOf(() => decode(message, SERVER_LIMITS))).toBe(FITS);
  });
});

describe('isMap and isMessage', () => {
  it('a message is a map with an action that is a string', () => {
    expect(isMessage({ action: 'a' })).toBe(true);
    for (const other of [
      null,
      1,
      'a',
      [],
      ['action'],
      {},
      { action: 1 },
      { action: null },
      new Date(),
      bytes(1),
    ]) {
      expect(isMessage(other)).toBe(false);
    }
  });

  it('a map shows in its first byte, whatever its size', () => {
    const large = Object.fromEntries(Array.from({ length: 70_000 }, (_, i) => [`k${i}`, 1]));
    for (const map of [{}, { a: 1 }, Object.fromEntries(Object.entries(large).slice(0, 20)), large]) {
      expect(isMap(encode(map))).toBe(true);
    }
    for (const other of [null, 1, 'a', [], [1], bytes(1)]) expect(isMap(encode(other))).toBe(false);
    expect(isMap(bytes())).toBe(false);
  });
});
