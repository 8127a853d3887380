import { setTimeout as wait } from 'node:timers/promises';
import { comparedRow, type Goal } from '../lib/row.ts';
import type { Workload } from '../lib/workload.ts';
import { FLOOR, HOSTPLAY, interleaved, JOINED, Pair, type Side, SOCKET_IO, TYPED, WS } from './pair.ts';

const PLAYERS = 128;
const SNAPSHOT_HERTZ = 20;
const WARM_UP = 2_000;
const MEASURED = 4_000;

interface Sample {
  cpu: number;
  p50: number;
  p99: number;
}

const FIGURES: readonly { key: keyof Sample; what: string; unit: string; goals: Map<Side, Goal> }[] = [
  {
    key: 'cpu',
    what: 'server CPU per delivered message',
    unit: 'µs',
    goals: new Map([
      [HOSTPLAY, { most: 1.15 }],
      [TYPED, { most: 1.3 }],
    ]),
  },
  { key: 'p50', what: 'echo, median', unit: 'ms', goals: new Map([[HOSTPLAY, { most: 1.2 }]]) },
  { key: 'p99', what: 'echo, 99th percentile', unit: 'ms', goals: new Map([[HOSTPLAY, { most: 1.5 }]]) },
];

export const room: Workload = {
  name: 'room',
  about: '128 players: 60 inputs a second with an ack each, 20 snapshots of 16 players, 10 echoes',
  async run({ rounds, profile }) {
    const sides = [FLOOR, JOINED, HOSTPLAY, TYPED, WS, SOCKET_IO];
    const samples = await interleaved(sides, rounds, (side) => measure(side, profile));
    const of = (side: Side, key: keyof Sample) => (samples.get(side) ?? []).map((sample) => sample[key]);
    return FIGURES.flatMap(({ key, what, unit, goals }) =>
      sides
        .filter((side) => side !== FLOOR)
        .map((side) =>
          comparedRow(
            { workload: 'room', what: `${what}: ${side.label}`, unit },
            of(side, key),
            of(FLOOR, key),
            goals.get(side),
          ),
        ),
    );
  },
};

async function measure(side: Side, profile: string | undefined): Promise<Sample> {
  await using pair = await Pair.start(side, profile);
  const { server, load, port } = pair;
  await load.ask('play', { port, count: PLAYERS });
  await server.ask('tick', SNAPSHOT_HERTZ);
  await wait(WARM_UP);
  await Promise.all([server.ask('cpu'), load.ask('delivered')]);
  await wait(MEASURED);
  const [cpu, { delivered, p50, p99 }] = await Promise.all([
    server.ask<number>('cpu'),
    load.ask<{ delivered: number; p50: number; p99: number }>('delivered'),
  ]);
  return { cpu: cpu / delivered, p50, p99 };
}
