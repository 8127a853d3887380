import { setTimeout as wait } from 'node:timers/promises';
import { comparedRow } from '../lib/row.ts';
import type { Workload } from '../lib/workload.ts';
import { FLOOR, HOSTPLAY, interleaved, JOINED, Pair, type Side, SOCKET_IO, WS } from './pair.ts';

const CONNECTIONS = 32;
const WARM_UP = 1_000;
const MEASURED = 2_000;

export const fanOut: Workload = {
  name: 'fan-out',
  about: 'a state of 229 bytes to 32 connections, as fast as bounded buffers allow; the load only counts',
  async run({ rounds, profile }) {
    const sides = [FLOOR, JOINED, HOSTPLAY, WS, SOCKET_IO];
    const samples = await interleaved(sides, rounds, (side) => measure(side, profile));
    const of = (side: Side) => samples.get(side) ?? [];
    return sides
      .filter((side) => side !== JOINED)
      .map((side) =>
        comparedRow(
          { workload: 'fan-out', what: `delivered, against floor, joined: ${side.label}`, unit: 'k/s' },
          of(side),
          of(JOINED),
          side === HOSTPLAY ? { least: 0.8 } : undefined,
        ),
      );
  },
};

/** @returns thousands of states that arrived per second */
async function measure(side: Side, profile: string | undefined): Promise<number> {
  await using pair = await Pair.start(side, profile);
  const { server, load, port } = pair;
  const stateBytes = await server.ask<number>('stateBytes');
  await load.ask('count', { port, count: CONNECTIONS });
  await server.ask('flood');
  await wait(WARM_UP);
  await load.ask('bytesPerSecond');
  await wait(MEASURED);
  return (await load.ask<number>('bytesPerSecond')) / stateBytes / 1000;
}
