import { Program } from '../lib/program.ts';
import { comparedRow, median, type Row } from '../lib/row.ts';
import type { Workload } from '../lib/workload.ts';

/** A sixtieth of a second, ms. */
const TICK_MS = 1000 / 60;
const MICROSECONDS = 1000;

export const simulation: Workload = {
  name: 'simulation',
  about: 'Tag with 16 and 64 players: bytes per player, the host’s tick, a snapshot in pump()',
  async run({ rounds, profile }) {
    const samples: { pump: number; parse: number; tick16: number; tick64: number }[] = [];
    await using program = await Program.start(new URL('./program.ts', import.meta.url), { profile });
    // The same in every round: chance is seeded, and the clock is turned by hand.
    const bytes = await program.ask<{ inPlay: number; whole: number }>('bytes');
    for (let round = 0; round < rounds; round++) {
      const { pump, parse } = await program.ask<{ pump: number; parse: number }>('pump');
      const tick16 = await program.ask<number>('tick', 16);
      const tick64 = await program.ask<number>('tick', 64);
      samples.push({ pump, parse, tick16, tick64 });
    }
    const head = { workload: 'simulation' };
    const share = (ticks: number[]) => (100 * median(ticks)) / TICK_MS;
    const bytesRow = (what: string, measured: number, most: number): Row => ({
      ...head,
      what,
      unit: 'B/s',
      measured: Math.round(measured),
      goal: { most },
    });
    return [
      bytesRow('to each of 16 players, in play', bytes.inPlay, 4_000),
      bytesRow('snapshots to each of 16 players, all whole', bytes.whole, 6_000),
      {
        ...head,
        what: 'tick with 16 players, of 16.7 ms',
        unit: '%',
        measured: share(samples.map(({ tick16 }) => tick16)),
        goal: { most: 3 },
      },
      {
        ...head,
        what: 'tick with 64 players, of 16.7 ms',
        unit: '%',
        measured: share(samples.map(({ tick64 }) => tick64)),
        goal: { most: 12 },
      },
      comparedRow(
        { ...head, what: 'pump(), a snapshot of 16 players, against JSON.parse', unit: 'µs' },
        samples.map(({ pump }) => pump * MICROSECONDS),
        samples.map(({ parse }) => parse * MICROSECONDS),
        { most: 1 },
      ),
    ];
  },
};
