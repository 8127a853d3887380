import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NetError } from '../../net/index.ts';
import { ByteReader, ByteWriter, MalformedBytesError } from './bytes.ts';

function written(write: (out: ByteWriter) => void): number[] {
  const out = new ByteWriter();
  write(out);
  return [...out.take()];
}

describe('numbers in bytes', () => {
  it.each([
    [0, [0]],
    [127, [0x7f]],
    [128, [0x80, 0x01]],
    [300, [0xac, 0x02]],
    [16_383, [0xff, 0x7f]],
    [16_384, [0x80, 0x80, 0x01]],
    [2 ** 32 - 1, [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])('writes %i as a varint', (value, bytes) => {
    expect(written((out) => out.varint(value))).toEqual(bytes);
  });

  it.each([
    [0, [0]],
    [-1, [1]],
    [1, [2]],
    [-64, [127]],
    [64, [0x80, 0x01]],
  ])('writes %i in zig-zag', (value, bytes) => {
    expect(written((out) => out.signed(value))).toEqual(bytes);
  });

  it('reads back what was written', () => {
    const unsigned = fc.maxSafeNat();
    const signed = fc.integer({ min: -(2 ** 52), max: 2 ** 52 - 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(unsigned, signed, fc.uint8Array()), { maxLength: 50 }), (values) => {
        const out = new ByteWriter();
        for (const [a, b, c] of values) {
          out.varint(a);
          out.signed(b);
          out.bytes(c);
        }
        const from = new ByteReader(out.take());
        for (const [a, b, c] of values) {
          expect(from.varint()).toBe(a);
          expect(from.signed()).toBe(b);
          expect([...from.bytes(c.length)]).toEqual([...c]);
        }
        from.end();
      }),
    );
  });

  it('starts anew after its bytes were taken', () => {
    const out = new ByteWriter();
    out.setBit(out.reserve(2), 9);
    expect([...out.take()]).toEqual([0, 2]);
    out.setBit(out.reserve(2), 0);
    expect([...out.take()]).toEqual([1, 0]);
  });

  it.each([
    ['an end in the middle of a number', [0x80]],
    ['a number of more than 53 bits', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]],
    ['a number without an end', Array(20).fill(0x80)],
  ])('refuses %s', (_, bytes) => {
    expect(() => new ByteReader(Uint8Array.from(bytes)).varint()).toThrow(MalformedBytesError);
  });

  it('refuses what is left over, and to read past the end', () => {
    const from = new ByteReader(Uint8Array.of(1, 2));
    expect(() => from.bytes(3)).toThrow(MalformedBytesError);
    from.byte();
    expect(() => from.end()).toThrow('1 bytes too many');
  });
});

it('says what is malformed as an error that a host holds against who sent it', () => {
  const error = new MalformedBytesError('The bytes end.');
  expect(error).toBeInstanceOf(NetError);
  expect(error).toMatchObject({
    name: 'MalformedBytesError',
    code: 'message-unreadable',
    message: 'The bytes end.',
  });
});
