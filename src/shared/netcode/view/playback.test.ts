import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Playback } from './playback.ts';

/** Snapshots every 50 ms that take `way(i)` ms; a frame every 10 ms. @returns the drawn times, one per frame */
function play(way: (i: number) => number, frames: number): { playback: Playback; times: number[] } {
  const playback = new Playback(50);
  const arrivals: { hostTime: number; at: number }[] = [];
  let latest = 0;
  for (let i = 0; i < frames; i++) {
    latest = Math.max(latest, i * 50 + way(i));
    arrivals.push({ hostTime: i * 50, at: latest });
  }
  const times: number[] = [];
  for (let now = 0; now < frames * 10; now += 10) {
    while ((arrivals[0]?.at ?? Number.POSITIVE_INFINITY) <= now) {
      const { hostTime, at } = arrivals.shift() as { hostTime: number; at: number };
      playback.arrived(hostTime, at);
    }
    playback.advance(now);
    if (playback.time !== undefined) times.push(playback.time);
  }
  return { playback, times };
}

describe('playback', () => {
  it('is 100 ms behind on a network without jitter, and runs as time does', () => {
    const { playback, times } = play(() => 40, 200);
    expect(playback.delay).toBe(100);
    expect(playback.jitter).toBe(0);
    // At 1990 ms the newest that can have arrived is of 1950.
    expect(times.at(-1)).toBeCloseTo(1850, 0);
    expect((times[150] as number) - (times[149] as number)).toBeCloseTo(10, 1);
  });

  it('widens for a network with jitter and narrows when it is over', () => {
    const bad = play((i) => (i % 5 === 0 ? 150 : 40), 600);
    expect(bad.playback.delay).toBe(160);
    const better = play((i) => (i < 60 && i % 5 === 0 ? 150 : 40), 1200);
    expect(better.playback.delay).toBe(100);
  });

  it('never runs backwards, never faster than a quarter more, and jumps only beyond a second', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(600), { minLength: 100, maxLength: 100 }), (ways) => {
        const { times } = play((i) => ways[i % 100] as number, 400);
        for (let i = 1; i < times.length; i++) {
          const step = (times[i] as number) - (times[i - 1] as number);
          expect(step).toBeGreaterThanOrEqual(0);
          expect(step).toBeLessThanOrEqual(12.5 + 1e-9);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('goes on for 100 ms without news, then stands still', () => {
    const playback = new Playback(50);
    playback.arrived(1000, 2000);
    playback.advance(2000);
    for (let now = 2000; now <= 3000; now += 10) playback.advance(now);
    expect(playback.time).toBe(1100);
  });

  it('jumps when it is off by more than a second', () => {
    const playback = new Playback(50);
    playback.arrived(0, 1000);
    playback.advance(1000);
    playback.arrived(5000, 6000);
    playback.advance(1010);
    playback.advance(6000);
    expect(playback.time).toBe(4900);
  });
});
