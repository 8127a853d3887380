import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClockSync } from './clock-sync.ts';

describe('clock sync', () => {
  it('takes half of the round trip for the way back', () => {
    const clock = new ClockSync();
    expect(clock.isReady).toBe(false);
    clock.add({ sent: 1000, hostTime: 5050, arrivedAt: 1100 });
    expect(clock.isReady).toBe(true);
    expect(clock.roundTrip).toBe(100);
    expect(clock.offset).toBe(4000);
    expect(clock.hostTime(1200)).toBe(5200);
  });

  it('is exact where both ways take equally long, however long', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(500), { minLength: 1, maxLength: 40 }), (offset, ways) => {
        const clock = new ClockSync();
        ways.forEach((way, i) => {
          clock.add({ sent: i * 250, hostTime: i * 250 + way + offset, arrivedAt: i * 250 + 2 * way });
        });
        expect(clock.offset).toBeCloseTo(offset, 6);
      }),
    );
  });

  it('is not moved by stalls on one way', () => {
    const clock = new ClockSync();
    for (let i = 0; i < 20; i++) {
      const stall = i % 3 === 0 ? 300 : 0;
      clock.add({ sent: i * 250, hostTime: i * 250 + 75 + stall, arrivedAt: i * 250 + 150 + stall });
    }
    expect(clock.offset).toBe(0);
    expect(clock.roundTrip).toBe(150);
    expect(clock.delays).toBe(300);
  });

  it('counts an outage of seconds once, though a dozen answers waited for its end', () => {
    const clock = new ClockSync();
    const FAST = 30;
    const answer = (sent: number, arrivedAt: number) =>
      clock.add({ sent, hostTime: arrivedAt - FAST / 2, arrivedAt });
    for (let i = 0; i < 4; i++) answer(i * 250, i * 250 + FAST);
    // All that is asked in these three seconds is answered at their end.
    for (let i = 4; i < 16; i++) answer(i * 250, 4_000 + i / 10);
    expect(clock.roundTrip).toBeLessThan(100);
    for (let i = 16; i < 20; i++) answer(i * 250, i * 250 + FAST);
    expect(clock.roundTrip).toBe(FAST);
    expect(Math.abs(clock.offset)).toBeLessThanOrEqual(FAST / 2);
  });

  it('takes one stall for bad luck and two for what the network is like', () => {
    const clock = new ClockSync();
    const exchange = (i: number, roundTrip: number) =>
      clock.add({ sent: i * 250, hostTime: i * 250 + roundTrip / 2, arrivedAt: i * 250 + roundTrip });
    for (let i = 0; i < 40; i++) exchange(i, i === 10 ? 400 : 100);
    expect(clock.delays).toBe(0);
    exchange(40, 350);
    expect(clock.delays).toBe(250);
    for (let i = 41; i < 80; i++) exchange(i, 100);
    expect(clock.delays).toBe(0);
  });

  it('leads by just the way there when the ways differ', () => {
    const clock = new ClockSync();
    const there = 90;
    const back = 30;
    clock.add({ sent: 0, hostTime: there, arrivedAt: there + back });
    // Sent at 1000 for this time, it arrives when it is this time at the host.
    expect(clock.hostTime(1000) + clock.roundTrip / 2).toBe(1000 + there);
  });

  it('starts anew when the host has plainly stood still', () => {
    const clock = new ClockSync();
    for (let i = 0; i < 20; i++) clock.add({ sent: i, hostTime: i + 10, arrivedAt: i + 20 });
    for (let i = 0; i < 2; i++) clock.add({ sent: i, hostTime: i - 4990, arrivedAt: i + 20 });
    expect(clock.offset).toBe(0);
    clock.add({ sent: 2, hostTime: 2 - 4990, arrivedAt: 22 });
    expect(clock.offset).toBe(-5000);
  });

  it.each([120, 350, 900, -350])(
    'starts anew when a clock has moved by %d ms, which no network does',
    (step) => {
      const clock = new ClockSync();
      const exchange = (i: number, offset: number) =>
        clock.add({ sent: i * 250, hostTime: i * 250 + 15 + offset, arrivedAt: i * 250 + 30 });
      for (let i = 0; i < 40; i++) exchange(i, 0);
      for (let i = 40; i < 43; i++) exchange(i, step);
      expect(clock.offset).toBe(step);
    },
  );

  it('is never wrong by more than the ways explain, whatever they are', () => {
    const way = fc.nat(500);
    fc.assert(
      fc.property(fc.array(fc.tuple(way, way), { minLength: 1, maxLength: 60 }), (ways) => {
        const clock = new ClockSync();
        ways.forEach(([there, back], i) => {
          clock.add({ sent: i * 250, hostTime: i * 250 + there, arrivedAt: i * 250 + there + back });
        });
        expect(Math.abs(clock.offset)).toBeLessThanOrEqual(
          Math.max(...ways.map(([there, back]) => Math.abs(there - back))) / 2,
        );
      }),
    );
  });

  it('refuses what cannot be', () => {
    const clock = new ClockSync();
    expect(clock.add({ sent: 10, hostTime: 0, arrivedAt: 9 })).toBe(false);
    expect(clock.add({ sent: 0, hostTime: Number.NaN, arrivedAt: 9 })).toBe(false);
    expect(clock.isReady).toBe(false);
  });
});
