import type { Row } from '../../../../../bench/lib/row.ts';
import type { Workload } from '../../../../../bench/lib/workload.ts';
import { measureFairness } from './fairness.ts';
import { measureSpread } from './spread.ts';

const CROWDS = [4, 8, 16];
/** Rounds of Tag that one round of measuring looks at. */
const ROUNDS = 8;

/** Found and run by `npm run bench`. */
export const workload: Workload = {
  name: 'tag',
  about: `bots play ${ROUNDS} rounds of Tag a round, ${CROWDS.join(', ')} of them: how fair it is, and how Infection goes`,
  async run({ rounds }) {
    return CROWDS.flatMap((players) => [
      ...rowsOf(players, rounds * ROUNDS),
      ...rowsOfInfection(players, rounds * ROUNDS),
    ]);
  },
};

function rowsOf(players: number, rounds: number): Row[] {
  const { tagsPerRound, tagBacks, hold, neverTagged, overtimes, tied } = measureFairness({
    players,
    rounds,
    seed: 1,
  });
  const row = rowFor(`${players} players`);
  return [
    row('tags a round', tagsPerRound, ''),
    row('tags that hit who had caught the tagger', 100 * tagBacks, '%', { most: 25 }),
    row('how long one is it, median', hold, 's', { least: 4, most: 8 }),
    row('players who are never caught in a round', 100 * neverTagged, '%', { most: 10 }),
    row('rounds that go into overtime', 100 * overtimes, '%'),
    row('rounds that are shared all the same', 100 * tied, '%', { most: 10 }),
  ];
}

function rowsOfInfection(players: number, rounds: number): Row[] {
  const { length, lull, decided, tied } = measureSpread({ players, rounds, seed: 1 });
  const row = rowFor(`Infection, ${players} players`);
  return [
    row('how long a round is, median', length, 's', { least: 12, most: 60 }),
    row('longest time without a catch, median', lull, 's', { most: 25 }),
    row('rounds that the last one free wins in time', 100 * decided, '%', { least: 90 }),
    row('rounds that are shared', 100 * tied, '%', { most: 10 }),
  ];
}

function rowFor(who: string) {
  return (what: string, measured: number, unit: string, goal?: Row['goal']): Row => ({
    workload: 'tag',
    what: `${who}: ${what}`,
    measured,
    unit,
    ...(goal === undefined ? {} : { goal }),
  });
}
