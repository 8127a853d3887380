import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLD_TICKS, MAX_INPUTS, MAX_TICKS_AHEAD } from '../limits.ts';
import { MalformedBytesError } from '../state/bytes.ts';
import { decimal, flag } from '../state/field.ts';
import { InputBuffer } from './input-buffer.ts';
import { InputCodec } from './input-codec.ts';

interface Input {
  x: number;
  y: number;
  jump: boolean;
}

const codec = new InputCodec<Input>({
  x: decimal({ min: -1, max: 1, step: 1 / 32 }),
  y: decimal({ min: -1, max: 1, step: 1 / 32 }),
  jump: flag(),
});

describe('inputs as bytes', () => {
  it('cost one byte per tick while a key is held', () => {
    const right = { x: 1, y: 0, jump: false };
    // tick 300; two of them; x is 32 steps from rest; nothing changes
    expect([...codec.encode(300, [right, right])]).toEqual([0xac, 0x02, 2, 0b001, 64, 0]);
  });

  it('arrive as what the player calculated with', () => {
    const axis = fc.double({ noNaN: true });
    const input = fc.record({ x: axis, y: axis, jump: fc.boolean() });
    fc.assert(
      fc.property(fc.nat(), fc.array(input, { minLength: 1, maxLength: MAX_INPUTS }), (firstTick, wanted) => {
        const inputs = wanted.map((one) => codec.onGrid(one));
        expect(codec.decode(codec.encode(firstTick, inputs))).toStrictEqual({ firstTick, inputs });
      }),
    );
  });

  it('are legal or refused, whatever arrives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        try {
          const { inputs } = codec.decode(bytes);
          expect(inputs.length).toBeLessThanOrEqual(MAX_INPUTS);
          for (const { x, y, jump } of inputs) {
            expect(Math.abs(x)).toBeLessThanOrEqual(1);
            expect(Math.abs(y)).toBeLessThanOrEqual(1);
            expect(typeof jump).toBe('boolean');
          }
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedBytesError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('refuse none and too many at once', () => {
    expect(() => codec.encode(0, [])).toThrow(RangeError);
    expect(() => codec.decode(Uint8Array.of(0, 0))).toThrow(MalformedBytesError);
    expect(() => codec.decode(Uint8Array.of(0, MAX_INPUTS + 1, ...Array(40).fill(0)))).toThrow(
      MalformedBytesError,
    );
  });
});

describe('an input buffer', () => {
  it('gives each tick its own input, and the newest before it where that is missing', () => {
    const buffer = new InputBuffer<string>();
    expect(buffer.put(10, 'right', 10)).toBe('taken');
    expect(buffer.put(12, 'left', 10)).toBe('taken');
    expect([9, 10, 11, 12, 13].map((tick) => buffer.at(tick))).toEqual([
      undefined,
      'right',
      'right',
      'left',
      'left',
    ]);
    expect(buffer.at(12 + HOLD_TICKS)).toBe('left');
    expect(buffer.at(13 + HOLD_TICKS)).toBeUndefined();
  });

  it('takes the first for a tick and refuses what comes again, far too late or far too early', () => {
    const buffer = new InputBuffer<string>();
    expect(buffer.put(100, 'first', 100)).toBe('taken');
    expect(buffer.put(100, 'second', 100)).toBe('refused');
    expect(buffer.at(100)).toBe('first');
    expect(buffer.put(99 - HOLD_TICKS, 'old', 100)).toBe('refused');
    expect(buffer.put(101 + MAX_TICKS_AHEAD, 'early', 100)).toBe('refused');
    for (const tick of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(buffer.put(tick, 'odd', 0)).toBe('refused');
  });

  it('knows a late one as the newest that was heard', () => {
    const buffer = new InputBuffer<string>();
    buffer.put(10, 'right', 10);
    expect(buffer.put(14, 'left', 20)).toBe('late');
    expect(buffer.at(20)).toBe('left');
  });

  it('makes nobody faster: a tick has one input, however many were sent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -50, max: 300 }), fc.nat(200)), { maxLength: 400 }),
        (puts) => {
          const buffer = new InputBuffer<number>();
          const first = new Map<number, number>();
          let next = 0;
          puts.forEach(([tick, step], i) => {
            next += step % 3;
            if (buffer.put(tick, i, next) !== 'refused') first.set(tick, i);
          });
          for (let tick = next; tick <= next + MAX_TICKS_AHEAD; tick++) {
            const own = first.get(tick);
            if (own !== undefined) expect(buffer.at(tick)).toBe(own);
          }
        },
      ),
    );
  });
});
