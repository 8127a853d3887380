import { expect, it } from 'vitest';
import { ManualClock } from '../net/index.ts';
import { Throttle } from './throttle.ts';

function throttled() {
  const clock = new ManualClock();
  const done: number[] = [];
  return { clock, done, throttle: new Throttle(clock, 100, () => done.push(clock.now())) };
}

it('does at once what is asked for now and then', () => {
  const { clock, done, throttle } = throttled();
  throttle.ask();
  clock.advance(100);
  throttle.ask();
  expect(done).toEqual([0, 100]);
  clock.advance(1_000);
  expect(done).toEqual([0, 100]);
});

it('does what is asked for all the time ten times a second, the last time too', () => {
  const { clock, done, throttle } = throttled();
  for (let ms = 0; ms < 250; ms++) {
    throttle.ask();
    clock.advance(1);
  }
  clock.advance(1_000);
  expect(done).toEqual([0, 100, 200, 300]);
});
