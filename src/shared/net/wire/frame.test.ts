import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NetError } from '../errors.ts';
import { FrameReader, toFrame } from './frame.ts';

const HELLO = Uint8Array.from([
  0x00, 0x00, 0x00, 0x19, 0x82, 0xa6, 0x61, 0x63, 0x74, 0x69, 0x6f, 0x6e, 0xa5, 0x68, 0x65, 0x6c, 0x6c, 0x6f,
  0xa4, 0x6e, 0x61, 0x6d, 0x65, 0xa5, 0x41, 0x6c, 0x69, 0x63, 0x65,
]);

function readAll(reader: FrameReader): Uint8Array[] {
  const payloads: Uint8Array[] = [];
  for (let next = reader.next(); next !== undefined; next = reader.next()) payloads.push(next.slice());
  return payloads;
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof NetError) return error.code;
    throw error;
  }
  return 'nothing was thrown';
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('toFrame', () => {
  it('puts the length in front, big-endian', () => {
    expect(toFrame(HELLO.subarray(4))).toEqual(HELLO);
    expect([...toFrame(new Uint8Array(0x01_02_03)).subarray(0, 4)]).toEqual([0, 1, 2, 3]);
  });
});

describe('FrameReader', () => {
  it('finds a frame split at any position', () => {
    for (let split = 0; split <= HELLO.length; split++) {
      const reader = new FrameReader(100);
      reader.push(HELLO.subarray(0, split));
      const early = readAll(reader);
      reader.push(HELLO.subarray(split));
      expect([...early, ...readAll(reader)]).toEqual([HELLO.subarray(4)]);
    }
  });

  it('finds a frame that comes byte by byte', () => {
    const reader = new FrameReader(100);
    for (const byte of HELLO.subarray(0, -1)) {
      reader.push(Uint8Array.of(byte));
      expect(reader.next()).toBeUndefined();
    }
    reader.push(HELLO.subarray(-1));
    expect(readAll(reader)).toEqual([HELLO.subarray(4)]);
  });

  it('finds every frame of a batch, whatever the sizes and wherever it is split', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 6_000 }), { minLength: 1, maxLength: 20 }),
        (sizes, steps) => {
          const sent = sizes.map((size, i) => Buffer.alloc(size, `message ${i} `));
          const stream = new Uint8Array(Buffer.concat(sent.map(toFrame)));
          const reader = new FrameReader(10_000);
          const got: Uint8Array[] = [];
          for (let at = 0, turn = 0; at < stream.length; turn++) {
            const step = steps[turn % steps.length] as number;
            reader.push(stream.subarray(at, at + step));
            at += step;
            got.push(...readAll(reader));
          }
          expect(got.map(({ length }) => length)).toEqual(sizes);
          expect(got.every((payload, i) => sent[i]?.equals(payload))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses a frame that is too large on its header alone, before anything of it has arrived', () => {
    const reader = new FrameReader(16);
    reader.push(Uint8Array.of(0, 0, 0, 17));
    expect(codeOf(() => reader.next())).toBe('frame-too-large');
  });

  it('takes a frame of exactly the limit', () => {
    const reader = new FrameReader(16);
    reader.push(toFrame(new Uint8Array(16)));
    expect(reader.next()).toHaveLength(16);
  });

  it('reads a length as unsigned', () => {
    const reader = new FrameReader(16);
    reader.push(Uint8Array.of(0xff, 0xff, 0xff, 0xff));
    expect(codeOf(() => reader.next())).toBe('frame-too-large');
  });

  it('refuses an empty frame', () => {
    const reader = new FrameReader(16);
    reader.push(Uint8Array.of(0, 0, 0, 0));
    expect(codeOf(() => reader.next())).toBe('frame-empty');
  });

  it('hands a frame that lies within one chunk on without copying it', () => {
    const chunk = toFrame(new Uint8Array(5_000));
    const reader = new FrameReader(5_000);
    reader.push(chunk);
    expect(reader.next()?.buffer).toBe(chunk.buffer);
  });

  it.each([
    ['64 KB chunks', 65_536],
    ['chunks as small as a mobile network sends', 1_400],
  ])('copies each byte of a 32 MB frame a bounded number of times, in %s', (_, size) => {
    const set = Uint8Array.prototype.set;
    let copied = 0;
    vi.spyOn(Uint8Array.prototype, 'set').mockImplementation(function (
      this: Uint8Array,
      source: ArrayLike<number>,
      offset?: number,
    ) {
      copied += source.length;
      return set.call(this, source, offset);
    });
    const total = 32 * 1024 * 1024;
    const reader = new FrameReader(total);
    reader.push(Uint8Array.of(total >>> 24, (total >>> 16) & 0xff, (total >>> 8) & 0xff, total & 0xff));
    const chunk = new Uint8Array(size);
    for (let at = 0; at < total; at += size) {
      reader.push(chunk.subarray(0, Math.min(size, total - at)));
      reader.next();
    }
    expect(copied).toBeLessThanOrEqual(4 * total);
    expect(reader.next()).toBeUndefined();
  });
});
