import { describe, expect, it } from 'vitest';
import { angle, decimal, integer } from '../state/field.ts';
import { StateLayout, table } from '../state/layout.ts';
import { Interpolation } from './interpolation.ts';

interface State {
  round: number;
  players: Record<number, { x: number; y: number; vy: number; facing: number; score: number }>;
}

const layout = new StateLayout<State>({
  round: integer({ min: 0, max: 99 }),
  players: table({
    x: decimal({ min: 0, max: 1000, step: 1 / 8, blend: 'linear', jump: 100 }),
    y: decimal({ min: 0, max: 1000, step: 1 / 8, blend: 'hermite', rate: 'vy', jump: 100 }),
    vy: integer({ min: -1000, max: 1000 }),
    facing: angle({ steps: 360 }),
    score: integer({ min: 0, max: 99 }),
  }),
});

const still = { x: 0, y: 0, vy: 0, facing: 0, score: 0 };

/** A tick is 10 ms, a snapshot 50 ms; snapshots arrive at once, so that time 0 here is the host's. */
class Watcher {
  readonly interpolation = new Interpolation(layout, { tickMs: 10, interval: 50 });

  tell(tick: number, players: State['players'], arrivedAt = tick * 10): void {
    this.interpolation.add(layout.capture({ round: tick, players }, tick), arrivedAt);
  }

  /** What is drawn of player 1. */
  lookAtOne(now: number): State['players'][number] {
    return this.look(now).players[1] ?? still;
  }

  look(now: number): State {
    this.interpolation.advance(now);
    return this.interpolation.sample() as State;
  }
}

describe('interpolation', () => {
  it('draws nothing before the first snapshot', () => {
    const { interpolation } = new Watcher();
    interpolation.advance(100);
    expect(interpolation.sample()).toBeUndefined();
  });

  it('draws what lies between two snapshots, 100 ms ago', () => {
    const watcher = new Watcher();
    for (const [tick, x] of [
      [0, 0],
      [5, 10],
      [10, 20],
      [15, 30],
    ] as const) {
      watcher.tell(tick, { 1: { ...still, x, score: tick } });
      watcher.look(tick * 10);
    }
    const drawn = watcher.look(175);
    expect(drawn.players[1]?.x).toBeCloseTo(15);
    expect(drawn.players[1]?.score).toBe(5);
    expect(drawn.round).toBe(5);
  });

  it('draws a curve where velocities are known, and turns the short way', () => {
    const watcher = new Watcher();
    const facing = Math.PI * 0.9;
    watcher.tell(0, { 1: { ...still, y: 0, vy: 0, facing } });
    watcher.look(0);
    watcher.tell(10, { 1: { ...still, y: 10, vy: 200, facing: -facing } });
    watcher.tell(20, { 1: { ...still, y: 30, vy: 200, facing: -facing } });
    const { y, facing: drawn } = watcher.lookAtOne(150);
    // Half-way from rest to 200 units/s over 0.1 s: 10/2 - 0.1 * 200 / 8.
    expect(y).toBeCloseTo(2.5);
    expect(Math.abs(drawn)).toBeCloseTo(Math.PI);
  });

  it('goes on by itself when nothing arrives, holds after 100 ms, and glides to the truth', () => {
    const watcher = new Watcher();
    watcher.tell(0, { 1: { ...still, y: 100, vy: 200 } });
    watcher.look(0);
    watcher.tell(5, { 1: { ...still, y: 110, vy: 200 } });
    const ys: number[] = [];
    for (let now = 10; now <= 400; now += 10) ys.push(watcher.lookAtOne(now).y);
    expect(ys.at(-1)).toBeCloseTo(130);
    expect(ys.at(-5)).toBeCloseTo(130);
    // It had stopped long ago: 20 units off the guess.
    watcher.tell(10, { 1: { ...still, y: 110, vy: 0 } }, 400);
    watcher.tell(40, { 1: { ...still, y: 110, vy: 0 } }, 400);
    let before = ys.at(-1) as number;
    for (let now = 410; now <= 1500; now += 10) {
      const { y } = watcher.lookAtOne(now);
      expect(Math.abs(y - before)).toBeLessThan(4);
      before = y;
    }
    expect(before).toBeCloseTo(110, 1);
  });

  it('draws a teleport as one', () => {
    const watcher = new Watcher();
    watcher.tell(0, { 1: { ...still, x: 0 } });
    watcher.look(0);
    watcher.tell(5, { 1: { ...still, x: 500 } });
    watcher.tell(10, { 1: { ...still, x: 500 } });
    const seen = new Set<number>();
    for (let now = 0; now <= 250; now += 5) seen.add(watcher.lookAtOne(now).x);
    expect([...seen]).toEqual([0, 500]);
  });

  it('shows who came and went from the snapshot on that says so', () => {
    const watcher = new Watcher();
    watcher.tell(0, { 1: still });
    watcher.look(0);
    watcher.tell(5, { 1: still, 2: still });
    watcher.tell(10, { 2: still });
    expect(Object.keys(watcher.look(149).players)).toEqual(['1']);
    expect(Object.keys(watcher.look(151).players)).toEqual(['1', '2']);
    expect(Object.keys(watcher.look(210).players)).toEqual(['2']);
  });

  it('ignores a snapshot that is not newer', () => {
    const watcher = new Watcher();
    watcher.tell(10, { 1: { ...still, x: 8 } });
    watcher.tell(5, { 1: { ...still, x: 99 } });
    expect(watcher.look(500).players[1]?.x).toBe(8);
  });
});
