import type { Row } from '../../../../../bench/lib/row.ts';
import type { Workload } from '../../../../../bench/lib/workload.ts';
import { measureFairness } from './fairness.ts';

const CROWDS = [4, 8, 16];
/** Rounds of Tag that one round of measuring looks at. */
const ROUNDS = 8;

/** Found and run by `npm run bench`. */
export const workload: Workload = {
  name: 'tag',
  about: `bots play ${ROUNDS} rounds of Tag a round, ${CROWDS.join(', ')} of them: how fair it is`,
  async run({ rounds }) {
    return CROWDS.flatMap((players) => rowsOf(players, rounds * ROUNDS));
  },
};

function rowsOf(players: number, rounds: number): Row[] {
  const { tagsPerRound, tagBacks, hold, neverTagged, overtimes, tied } = measureFairness({
    players,
    rounds,
    seed: 1,
  });
  const row = (what: string, measured: number, unit: string, goal?: Row['goal']): Row => ({
    workload: 'tag',
    what: `${players} players: ${what}`,
    measured,
    unit,
    ...(goal === undefined ? {} : { goal }),
  });
  return [
    row('tags a round', tagsPerRound, ''),
    row('tags that hit who had caught the tagger', 100 * tagBacks, '%', { most: 25 }),
    row('how long one is it, median', hold, 's', { least: 4, most: 8 }),
    row('players who are never caught in a round', 100 * neverTagged, '%', { most: 10 }),
    row('rounds that go into overtime', 100 * overtimes, '%'),
    row('rounds that are shared all the same', 100 * tied, '%', { most: 10 }),
  ];
}
