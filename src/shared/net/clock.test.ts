import { describe, expect, it } from 'vitest';
import { ManualClock } from './clock.ts';

describe('ManualClock', () => {
  it('fires what falls due, in order, at its own time', () => {
    const clock = new ManualClock(1_000);
    const fired: [string, number][] = [];
    clock.after(30, () => fired.push(['after 30', clock.now()]));
    clock.every(20, () => fired.push(['every 20', clock.now()]));
    clock.advance(45);
    expect(fired).toEqual([
      ['every 20', 1_020],
      ['after 30', 1_030],
      ['every 20', 1_040],
    ]);
    expect(clock.now()).toBe(1_045);
  });

  it('fires nothing that was cancelled, also by a timer of the same moment', () => {
    const clock = new ManualClock();
    const fired: string[] = [];
    clock.after(10, () => cancel());
    const cancel = clock.after(10, () => fired.push('cancelled'));
    clock.advance(20);
    expect(fired).toEqual([]);
  });

  it('fires what a timer itself has set within the time that passes', () => {
    const clock = new ManualClock();
    const fired: number[] = [];
    clock.after(10, () => clock.after(10, () => fired.push(clock.now())));
    clock.advance(25);
    expect(fired).toEqual([20]);
  });
});
