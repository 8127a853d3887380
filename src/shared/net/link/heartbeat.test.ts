import { describe, expect, it } from 'vitest';
import { ManualClock } from '../clock.ts';
import { HEARTBEAT, Heartbeat } from './heartbeat.ts';

function beating(options = HEARTBEAT) {
  const clock = new ManualClock(1_000_000);
  const seen: string[] = [];
  const heartbeat = new Heartbeat(clock, options, {
    beat: (id) => seen.push(`beat ${id}`),
    unstable: (silentFor) => seen.push(`unstable after ${silentFor}`),
    stable: () => seen.push('stable'),
    dead: (silentFor) => seen.push(`dead after ${silentFor}`),
  });
  heartbeat.start();
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second++) clock.advance(1_000);
    return seen.splice(0).filter((entry) => !entry.startsWith('beat'));
  };
  return { clock, heartbeat, seen, pass };
}

describe('Heartbeat', () => {
  it('pings once a second', () => {
    const { clock, seen } = beating();
    clock.advance(1_000);
    clock.advance(1_000);
    expect(seen).toEqual(['beat 1', 'beat 2']);
  });

  it('calls a peer unstable after 3 s of silence, once, and dead after 10 s', () => {
    const { heartbeat, pass, seen, clock } = beating();
    heartbeat.armed = true;
    expect(pass(2)).toEqual([]);
    expect(pass(1)).toEqual(['unstable after 3000']);
    expect(pass(6)).toEqual([]);
    expect(pass(1)).toEqual(['dead after 10000']);
    clock.advance(60_000);
    expect(seen).toEqual([]);
  });

  it('calls it stable again as soon as anything is heard, and counts from there', () => {
    const { clock, heartbeat, pass, seen } = beating();
    heartbeat.armed = true;
    pass(4);
    heartbeat.heard(clock.now());
    expect(seen).toEqual(['stable']);
    seen.length = 0;
    expect(pass(2)).toEqual([]);
    expect(pass(1)).toEqual(['unstable after 3000']);
  });

  it('never judges a peer that has sent no control frame', () => {
    const { pass } = beating();
    expect(pass(3_600)).toEqual([]);
  });

  it('blames nobody for a time in which this process itself stood still', () => {
    const { clock, heartbeat } = beating();
    const judged: string[] = [];
    const asleep = new ManualClock(0);
    let now = 0;
    const sleeper = new Heartbeat(
      { now: () => now, after: asleep.after.bind(asleep), every: asleep.every.bind(asleep) },
      HEARTBEAT,
      {
        beat: () => {},
        unstable: () => judged.push('unstable'),
        stable: () => {},
        dead: () => judged.push('dead'),
      },
    );
    sleeper.armed = true;
    sleeper.start();
    now = 3_600_000;
    asleep.advance(1_000);
    expect(judged).toEqual([]);
    now += 1_000;
    asleep.advance(1_000);
    expect(judged).toEqual(['dead']);
    heartbeat.stop();
    clock.advance(10_000);
  });

  it('measures the round trip of the last ping, and ignores other answers', () => {
    const { clock, heartbeat } = beating();
    expect(heartbeat.roundTrip).toBeUndefined();
    clock.advance(1_000);
    clock.advance(45);
    heartbeat.answered(7, clock.now());
    expect(heartbeat.roundTrip).toBeUndefined();
    heartbeat.answered(1, clock.now());
    expect(heartbeat.roundTrip).toBe(45);
  });

  it('leaves no timer behind when it is stopped', () => {
    const { clock, heartbeat, seen } = beating();
    heartbeat.stop();
    clock.advance(20_000);
    expect(seen).toEqual([]);
  });

  it('can be told never to judge', () => {
    const { heartbeat, pass } = beating({
      interval: 1_000,
      unstableAfter: Number.POSITIVE_INFINITY,
      deadAfter: Number.POSITIVE_INFINITY,
    });
    heartbeat.armed = true;
    expect(pass(600)).toEqual([]);
  });
});
