import { describe, expect, it } from 'vitest';
import { InputLog, replay } from './inputs/input-log.ts';
import { nextRandom } from './state/random.ts';
import { hashBytes } from './state/state-hash.ts';

describe('random numbers', () => {
  it('are the same for the same seed, on every machine', () => {
    const state = { random: 42 };
    expect([nextRandom(state), nextRandom(state), nextRandom(state)]).toEqual([
      0.6011037519201636, 0.44829055899754167, 0.8524657934904099,
    ]);
  });

  it('fill the range from 0 to 1 evenly', () => {
    const state = { random: 1 };
    const tenths = Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const tenth = Math.floor(nextRandom(state) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('a hash', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of %j is that of FNV-1a', (text, hash) => {
    expect(hashBytes(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toBe(hash);
  });
});

describe('an input log', () => {
  interface Sum {
    sum: number;
    players: number;
  }
  const game = (bonus: number) => ({
    restore: () => ({ sum: 0, players: 0 }),
    join: (state: Sum) => {
      state.players += 1;
    },
    leave: (state: Sum) => {
      state.players -= 1;
    },
    step: (state: Sum, inputs: ReadonlyMap<number, number>) => {
      for (const input of inputs.values()) state.sum += input * state.players + bonus;
    },
    hash: (state: Sum) => state.sum,
  });

  function played(): InputLog<number, string> {
    const log = new InputLog<number, string>();
    log.write({ kind: 'leave', seat: 9 });
    log.begin({ tick: 0, world: [], tables: [] });
    log.write({ kind: 'join', player: 'Ann' });
    log.write({ kind: 'step', inputs: new Map([[0, 5]]) });
    log.write({ kind: 'hash', tick: 1, hash: 5 });
    log.write({ kind: 'join', player: 'Ben' });
    log.write({ kind: 'step', inputs: new Map([[0, 1]]) });
    log.write({ kind: 'hash', tick: 2, hash: 7 });
    return log;
  }

  it('gives the same states when it is calculated again', () => {
    const [piece] = played().pieces;
    expect(piece && replay(piece, game(0))).toEqual({ state: { sum: 7, players: 2 }, desync: undefined });
  });

  it('names the first tick that differed', () => {
    const [piece] = played().pieces;
    expect(piece && replay(piece, game(1)).desync).toBe(1);
  });

  it('keeps the newest pieces only', () => {
    const log = new InputLog<number, string>();
    for (let tick = 0; tick < 100; tick++) log.begin({ tick, world: [], tables: [] });
    expect(log.pieces.map((piece) => piece.start.tick)).toEqual([93, 94, 95, 96, 97, 98, 99]);
  });
});
