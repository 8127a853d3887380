import { describe, expect, it } from 'vitest';
import { encode } from '../../shared/net/index.ts';
import type { Recording } from '../../shared/netcode/index.ts';
import { Replay } from './replay.ts';

const START = 1_700_000_000_000;
const recording: Recording = {
  about: { app: '1', game: 'dots', version: 1, player: 'Ann', reason: 'asked', detail: '' },
  pieces: [0, 10_000].map((at) => ({
    at: START + at,
    checkpoint: [encode({ action: 'checkpoint', at })],
    entries: [0, 5_000].map((later) => ({
      kind: 'received' as const,
      at: START + at + later,
      payload: encode({ action: 'n', n: at + later }),
    })),
  })),
};

function watching() {
  const real = { now: 500 };
  const replay = new Replay(recording, () => real.now);
  return { real, replay };
}

describe('a replay', () => {
  it('runs with the time that passes, up to its end', () => {
    const { real, replay } = watching();
    expect([replay.now - START, replay.isRunning]).toEqual([0, true]);
    real.now += 4_000;
    expect(replay.now - START).toBe(4_000);
    real.now += 100_000;
    expect([replay.now - START, replay.isRunning]).toEqual([15_000, false]);
  });

  it('stands still and goes on', () => {
    const { real, replay } = watching();
    real.now += 1_000;
    replay.isRunning = false;
    real.now += 9_000;
    expect([replay.now - START, replay.isRunning]).toEqual([1_000, false]);
    replay.isRunning = true;
    real.now += 500;
    expect([replay.now - START, replay.isRunning]).toEqual([1_500, true]);
  });

  it('goes to any moment, and begins there with a checkpoint', () => {
    const { real, replay } = watching();
    replay.goTo(START + 12_000);
    real.now += 500;
    expect(replay.now - START).toBe(12_500);
    expect(replay.connect().next()).toMatchObject({ payload: encode({ action: 'checkpoint', at: 10_000 }) });
    replay.goTo(START - 1);
    expect(replay.now).toBe(START);
    replay.goTo(START + 99_000);
    expect(replay.now).toBe(replay.end);
  });
});
