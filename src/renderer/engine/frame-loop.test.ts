import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Frame, limitFrames, runFrames } from './frame-loop.ts';

let time: number;
let due: ((stamp: number) => void)[];

beforeEach(() => {
  time = 0;
  due = [];
  vi.stubGlobal('requestAnimationFrame', (frame: (stamp: number) => void) => due.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => {
    due = [];
  });
});
afterEach(() => {
  limitFrames(undefined);
  vi.unstubAllGlobals();
});

/** A screen of 60 frames a second, for so many of them. */
function show(frames: number): void {
  for (let frame = 0; frame < frames; frame++) {
    time += 1000 / 60;
    for (const step of due.splice(0)) step(time);
  }
}

function run(onError = (error: unknown) => expect.fail(String(error))): {
  frames: Frame[];
  stop: () => void;
} {
  const frames: Frame[] = [];
  return {
    frames,
    stop: runFrames(
      (frame) => frames.push(frame),
      onError,
      () => time,
    ),
  };
}

it('runs once in each frame of the screen until it is stopped', () => {
  const { frames, stop } = run();
  show(60);
  expect(frames).toHaveLength(60);
  stop();
  show(60);
  expect(frames).toHaveLength(60);
});

it('runs as often as it was limited to, and knows how long each took', () => {
  limitFrames(20);
  const { frames } = run();
  show(60);
  expect(frames).toHaveLength(20);
  // The first comes at once.
  for (const { seconds } of frames.slice(1)) expect(seconds).toBeCloseTo(1 / 20);
});

it('goes on at the same pace when the clock of the game stands still', () => {
  limitFrames(20);
  let frames = 0;
  runFrames(
    () => frames++,
    (error) => expect.fail(String(error)),
    () => 0,
  );
  show(60);
  expect(frames).toBe(20);
});

it('is not slowed by a limit that the screen does not reach', () => {
  limitFrames(60);
  const { frames } = run();
  show(60);
  expect(frames).toHaveLength(60);
});

it('takes a long pause for a tenth of a second', () => {
  const { frames } = run();
  time += 5_000;
  show(1);
  expect(frames[0]?.seconds).toBe(0.1);
});

it('ends when a step throws, and says so once', () => {
  const errors: unknown[] = [];
  const fault = new Error('broken');
  runFrames(
    () => {
      throw fault;
    },
    (error) => errors.push(error),
    () => time,
  );
  show(3);
  expect(errors).toEqual([fault]);
});
