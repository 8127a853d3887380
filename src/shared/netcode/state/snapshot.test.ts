import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MalformedBytesError } from './bytes.ts';
import { angle, choice, decimal, flag, integer, text } from './field.ts';
import { type Snapshot, StateLayout, table } from './layout.ts';
import { SnapshotCodec } from './snapshot.ts';

interface State {
  tick: number;
  phase: 'wait' | 'play';
  players: Record<number, { x: number; vx: number; facing: number; ready: boolean }>;
  signs: Record<number, { text: string }>;
}

const layout = new StateLayout<State>({
  tick: integer({ min: 0, max: 2 ** 32 - 1, rate: 60 }),
  phase: choice('wait', 'play'),
  players: table({
    x: decimal({ min: 0, max: 800, step: 1 / 16, rate: 'vx' }),
    vx: integer({ min: -600, max: 600 }),
    facing: angle(),
    ready: flag(),
  }),
  signs: table({ text: text({ max: 8 }) }),
});
const codec = new SnapshotCodec(layout, 60);

const player = fc.record({
  x: fc.double({ min: 0, max: 800, noNaN: true }),
  vx: fc.integer({ min: -600, max: 600 }),
  facing: fc.double({ min: -7, max: 7, noNaN: true }),
  ready: fc.boolean(),
});
const state: fc.Arbitrary<State> = fc.record({
  tick: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  phase: fc.constantFrom('wait' as const, 'play' as const),
  players: fc.dictionary(fc.integer({ min: 0, max: 40 }).map(String), player, {
    maxKeys: 12,
    noNullPrototype: true,
  }),
  signs: fc.dictionary(fc.nat().map(String), fc.record({ text: fc.string() }), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
});

describe('snapshots', () => {
  it('arrive as they were, whole or as a difference from any other', () => {
    fc.assert(
      fc.property(
        state,
        state,
        fc.nat(100_000),
        fc.integer({ min: 1, max: 300 }),
        (before, after, tick, age) => {
          const baseline = layout.capture(before, tick);
          const snapshot = layout.capture(after, tick + age);
          expect(codec.decode(codec.encode(snapshot))).toEqual(snapshot);
          const decoded = codec.decode(codec.encode(snapshot, baseline), baseline);
          expect(decoded).toEqual(snapshot);
          expect([...(decoded?.tables[0]?.keys() ?? [])]).toEqual([...(snapshot.tables[0]?.keys() ?? [])]);
        },
      ),
    );
  });

  it('cost nothing for what goes on as expected', () => {
    const running = (tick: number, x: number): State => ({
      tick,
      phase: 'play',
      players: { 0: { x, vx: 180, facing: 0, ready: true }, 9: { x: 10, vx: 0, facing: 1, ready: false } },
      signs: { 5: { text: 'hello' } },
    });
    const bytes = codec.encode(layout.capture(running(63, 109), 63), layout.capture(running(60, 100), 60));
    // tick 63, 3 ticks after the baseline, no change in the world, none of the players, none of the signs
    expect([...bytes]).toEqual([63, 3, 0, 0, 0]);
  });

  it('name what differs, and nothing else', () => {
    const one = (x: number, ready: boolean): State => ({
      tick: 60,
      phase: 'play',
      players: { 2: { x, vx: 0, facing: 0, ready } },
      signs: {},
    });
    const from = layout.capture({ ...one(100, false), tick: 60 }, 60);
    const to = layout.capture({ ...one(100.25, true), tick: 61 }, 61);
    // tick, age; world unchanged; one player: seat 2, fields 0 and 3 differ: x by 4 steps, ready is the other one
    expect([...codec.encode(to, from)]).toEqual([61, 1, 0, 1, 4, 0b1001, 8, 0]);
    const gone = layout.capture({ ...one(0, false), players: {}, tick: 61 }, 61);
    expect([...codec.encode(gone, from)]).toEqual([61, 1, 0, 1, 5, 0]);
  });

  it('cannot be read against another baseline than their own', () => {
    const at = (tick: number) => layout.capture({ tick, phase: 'wait', players: {}, signs: {} }, tick);
    const delta = codec.encode(at(9), at(6));
    expect(codec.decode(delta, at(6))).toEqual(at(9));
    expect(codec.decode(delta, at(3))).toBeUndefined();
    expect(codec.decode(delta)).toBeUndefined();
    expect(() => codec.encode(at(6), at(6))).toThrow(RangeError);
  });

  it('are refused in one way when the bytes are nonsense', () => {
    const last = layout.capture({ tick: 6, phase: 'wait', players: {}, signs: {} }, 6);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (bytes, isDelta) => {
        const whole = isDelta ? Uint8Array.of(9, 3, ...bytes) : Uint8Array.of(9, 0, ...bytes);
        try {
          const snapshot = codec.decode(whole, last);
          if (snapshot !== undefined) layout.capture(layout.restore(snapshot), 9);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedBytesError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('hold no text that breaks a line or turns the direction of writing, whoever made them', () => {
    const wild = 'a\u202Eb\nc\u2028\uD800';
    const state: State = { tick: 9, phase: 'wait', players: {}, signs: { 0: { text: wild } } };
    const snapshot = layout.capture(state, 9);
    expect(layout.restore(snapshot).signs[0]?.text).toBe('abc');
    for (const text of ['\n', '\u0000', '\u2029', '\u2066', '\uDC00', '👾\u200F']) {
      const hostile = { ...snapshot, tables: [snapshot.tables[0], new Map([[0, [text]]])] } as Snapshot;
      expect(() => codec.decode(codec.encode(hostile))).toThrow(MalformedBytesError);
    }
  });

  it('are refused when they are cut off anywhere', () => {
    const snapshot = layout.capture(
      {
        tick: 9,
        phase: 'play',
        players: { 1: { x: 1, vx: 2, facing: 3, ready: true } },
        signs: { 0: { text: 'a' } },
      },
      9,
    );
    const bytes = codec.encode(snapshot);
    for (let end = 0; end < bytes.length; end++) {
      expect(() => codec.decode(bytes.slice(0, end))).toThrow(MalformedBytesError);
    }
  });
});
