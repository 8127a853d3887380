import { beforeAll, describe, expect, it } from 'vitest';
import { type Fairness, measureFairness } from './testing/fairness.ts';

/** Minutes of play take a while to calculate on a busy machine, ms. */
const PATIENCE = 120_000;

/** The same goals as of `npm run bench -- --only tag`, which looks at more rounds. */
describe.each([
  [4, 8],
  [8, 6],
  [16, 4],
])('a chase of %i bots', (players, rounds) => {
  let fairness: Fairness;
  beforeAll(() => {
    fairness = measureFairness({ players, rounds, seed: 1 });
  }, PATIENCE);

  it('hands the tag around instead of back', () => {
    expect(fairness.tagBacks).toBeLessThanOrEqual(0.25);
  });

  it('leaves time to run with it, and does not leave it with anybody', () => {
    expect(fairness.hold).toBeGreaterThanOrEqual(4);
    expect(fairness.hold).toBeLessThanOrEqual(8);
  });

  it('takes everybody into the game', () => {
    expect(fairness.neverTagged).toBeLessThanOrEqual(0.1);
  });

  it('has one winner, nearly always', () => {
    expect(fairness.tied).toBeLessThanOrEqual(0.1);
  });
});
