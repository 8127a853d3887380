import { comparedRow, median, type Row } from '../lib/row.ts';
import type { Workload } from '../lib/workload.ts';
import { FLOOR, HOSTPLAY, interleaved, Pair, type Side, SOCKET_IO, WS } from './pair.ts';

const MIB = 1024 * 1024;
/** One message of each size first, which nobody looks at. */
const SIZES = [MIB, 32 * MIB, ...Array<number>(15).fill(MIB), ...Array<number>(5).fill(32 * MIB)];

const RAISED: Side = { ...HOSTPLAY, contestant: 'large' };

interface Sample {
  one: number;
  thirtyTwo: number;
}

export const large: Workload = {
  name: 'large',
  about: 'one message of 32 MB from client to server, and of 1 MB; the limits are raised for it',
  async run({ rounds, profile }) {
    const sides = [FLOOR, RAISED, WS, SOCKET_IO];
    const samples = await interleaved(sides, rounds, (side) => measure(side, profile));
    const of = (side: Side, key: keyof Sample) => (samples.get(side) ?? []).map((sample) => sample[key]);
    const rows: Row[] = sides
      .filter((side) => side !== FLOOR)
      .map((side) =>
        comparedRow(
          { workload: 'large', what: `32 MB, client to server: ${side.label}`, unit: 'ms' },
          of(side, 'thirtyTwo'),
          of(FLOOR, 'thirtyTwo'),
          side === RAISED ? { most: 2 } : undefined,
        ),
      );
    rows.push(
      comparedRow(
        { workload: 'large', what: '32 MB, against 1 MB: Hostplay', unit: 'ms' },
        of(RAISED, 'thirtyTwo'),
        of(RAISED, 'one'),
        { most: 40 },
      ),
    );
    return rows;
  },
};

async function measure(side: Side, profile: string | undefined): Promise<Sample> {
  await using pair = await Pair.start(side, profile);
  const times = await pair.load.ask<number[]>('blobs', { port: pair.port, sizes: SIZES });
  const of = (size: number) => median(times.filter((_, i) => i >= 2 && SIZES[i] === size));
  return { one: of(MIB), thirtyTwo: of(32 * MIB) };
}
