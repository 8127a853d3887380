import { playableByDefault } from '../../scripts/lib/simulation-game.ts';
import { Program } from '../lib/program.ts';
import { comparedRow, median, type Row } from '../lib/row.ts';
import type { Workload } from '../lib/workload.ts';

/** A sixtieth of a second, ms. */
const TICK_MS = 1000 / 60;
const MICROSECONDS = 1000;

interface About {
  title: string;
  players: number;
  /** Which game is measured with many players, and how many those are. */
  crowd: string;
}

interface Sample {
  pump: number;
  parse: number;
  tick: number;
  crowd: number;
}

export const simulation: Workload = {
  name: 'simulation',
  about:
    'a game of bots: bytes per player, the host’s tick with a full house and a crowd, a snapshot in pump()',
  async run({ rounds, profile, game }) {
    const args = [game ?? (await playableByDefault())];
    await using program = await Program.start(new URL('./program.ts', import.meta.url), { args, profile });
    const about = await program.ask<About>('about');
    // The same in every round: chance is seeded, and the clock is turned by hand.
    const bytes = await program.ask<{ inPlay: number; whole: number }>('bytes');
    const samples: Sample[] = [];
    for (let round = 0; round < rounds; round++) {
      const { pump, parse } = await program.ask<{ pump: number; parse: number }>('pump');
      const tick = await program.ask<number>('tick');
      samples.push({ pump, parse, tick, crowd: await program.ask<number>('crowd') });
    }
    return rowsOf(about, bytes, samples);
  },
};

function rowsOf(
  { title, players, crowd }: About,
  bytes: { inPlay: number; whole: number },
  samples: readonly Sample[],
): Row[] {
  const head = { workload: 'simulation' };
  const who = `${title}, ${players} players`;
  const ticks = samples.map(({ tick }) => tick);
  const crowds = samples.map((sample) => sample.crowd);
  const bytesRow = (what: string, measured: number, most: number): Row => ({
    ...head,
    what,
    unit: 'B/s',
    measured: Math.round(measured),
    goal: { most },
  });
  const tickRow = (what: string, ticks: number[], most: number): Row => ({
    ...head,
    what: `${what}: a tick, of 16.7 ms`,
    unit: '%',
    measured: (100 * median(ticks)) / TICK_MS,
    goal: { most },
  });
  return [
    bytesRow(`${who}: to each, in play`, bytes.inPlay, 4_000),
    bytesRow(`${who}: snapshots to each, all whole`, bytes.whole, 6_000),
    tickRow(who, ticks, 3),
    tickRow(crowd, crowds, 12),
    comparedRow(
      { ...head, what: `${who}: a snapshot in pump(), against JSON.parse`, unit: 'µs' },
      samples.map(({ pump }) => pump * MICROSECONDS),
      samples.map(({ parse }) => parse * MICROSECONDS),
      { most: 1 },
    ),
  ];
}
