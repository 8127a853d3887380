import { describe, expect, it } from 'vitest';
import { topOf } from './graph.ts';
import type { Sample } from './network-watch.ts';
import { ROWS } from './rows.ts';

describe('the scale of a graph', () => {
  it.each([
    [[], 50, 50],
    [[3, 49], 50, 50],
    [[51], 50, 100],
    [[0.3], 0.1, 0.5],
    [[123_456], 50, 123_456],
  ])('of %j is at least %d: %d', (values, least, top) => {
    expect(topOf(values, least)).toBe(top);
  });
});

describe('the rows of the network panel', () => {
  const plain: Sample = { at: 0, received: 1.25, sent: 0, frameTime: 16.7 };

  it('leave out what a game does not know', () => {
    const titles = ROWS.filter((row) => row.words(plain) !== undefined).map(({ title }) => title);
    expect(titles.map((title) => title())).toEqual(['Received, sent', 'Frame: yours, host’s']);
  });

  it('say what is known', () => {
    const sample: Sample = {
      ...plain,
      roundTrip: 163.6,
      jitter: 16.2,
      snapshotsPerSecond: 20,
      snapshotAge: 28.6,
      interpolationDelay: 120,
      lead: 140,
      correctionsPerSecond: 2,
      largestCorrection: 10.64,
      hostTickCost: 0.041,
      hostFrameTime: 16.6,
    };
    expect(ROWS.map((row) => row.words(sample))).toEqual([
      '164 ms ± 16 ms',
      '20 a second, 29 ms behind',
      'others −120 ms, you +140 ms',
      '2 a second, at most 10.6',
      '1.3, 0.0 kbit/s',
      '0.04 ms',
      '17 ms, 17 ms',
    ]);
  });
});
