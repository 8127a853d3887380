import { expect, it } from 'vitest';
import { run } from './run.ts';

// The same as `npm run fuzz`, only short, and without what hangs on time: the largest gap, and a line that is cut
// while seats are kept for a moment.
it('serves eight honest players to the last message while hostile peers do their worst', async () => {
  const outcome = await run({
    frames: 1_500,
    seed: 7,
    rounds: 1,
    atOnce: 32,
    resumeWithin: 300,
    cutEvery: Number.POSITIVE_INFINITY,
    calm: 0,
    patience: 100_000,
  });
  expect(outcome.crashes).toEqual([]);
  expect(outcome.frames).toBeGreaterThanOrEqual(1_500);
  expect(outcome.defects).toEqual([]);
  expect(outcome.troubles).toEqual([]);
  expect(outcome.honest.lost).toBe(0);
  expect(outcome.honest.received).toBeGreaterThan(0);
  expect(outcome.channelsLeaked).toBe(0);
  expect(outcome.socketsLeaked).toBe(0);
});
