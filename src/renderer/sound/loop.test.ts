import { describe, expect, it } from 'vitest';
import { tone } from './cues.ts';
import { type Loop, LoopClock } from './loop.ts';

const note = (pitch: number) => [tone('sine', pitch, pitch, 0, 50)];
const TUNE: Loop = { step: 100, steps: [note(1), note(2), note(3)] };
const OTHER: Loop = { step: 50, steps: [note(7), note(8)] };

/** The pitches that are handed out from one moment to another, asked sixty times a second, with their times. */
function play(clock: LoopClock, loop: Loop, from: number, to: number): [pitch: number, at: number][] {
  const heard: [number, number][] = [];
  for (let now = from; now < to; now += 1 / 60) {
    for (const { tones, at } of clock.due(loop, now)) {
      expect(at).toBeGreaterThan(now);
      heard.push([tones[0]?.from ?? 0, at]);
    }
  }
  return heard;
}

describe('music', () => {
  it('goes round, each step once and in time', () => {
    const heard = play(new LoopClock(), TUNE, 0, 1);
    expect(heard.map(([pitch]) => pitch).slice(0, 7)).toEqual([1, 2, 3, 1, 2, 3, 1]);
    heard.forEach(([, at], step) => {
      expect(at).toBeCloseTo(0.05 + step * 0.1, 9);
    });
  });

  it('goes over to another loop in time, and begins it at its beginning', () => {
    const clock = new LoopClock();
    const before = play(clock, TUNE, 0, 0.5);
    const after = play(clock, OTHER, 0.5, 1);
    expect(after[0]?.[0]).toBe(7);
    expect(after[0]?.[1]).toBeCloseTo((before.at(-1)?.[1] ?? 0) + 0.1, 9);
  });

  it('begins anew after a pause, and does not catch up', () => {
    const clock = new LoopClock();
    play(clock, TUNE, 0, 0.5);
    const heard = play(clock, TUNE, 60, 60.2);
    expect(heard[0]).toEqual([1, 60.05]);
    expect(heard.length).toBeLessThan(6);
  });
});
