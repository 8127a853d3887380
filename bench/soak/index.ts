// `npm run soak -- --players 32 --minutes 30`: honest players at real rates, for long: nothing lost, memory flat.
import { parseArgs } from 'node:util';
import { say } from '../../scripts/setup/say.mjs';
import { flatMemory, none, smallGap, table } from '../hostile/verdict.ts';
import { soak } from './run.ts';

const { values } = parseArgs({
  options: { players: { type: 'string', default: '32' }, minutes: { type: 'string', default: '30' } },
});
const duration = Number(values.minutes) * 60_000;
const outcome = await soak({
  players: Number(values.players),
  duration,
  sampleEvery: Math.max(5_000, duration / 60),
  progress: say,
});
// The first quarter is left out: a process needs a while until it has seen all of its work.
const warmUp = Math.floor(outcome.server.length / 4);
const verdicts = [
  none('crashes', outcome.crashes),
  none('messages lost', outcome.lost),
  none('what players should never see', outcome.troubles),
  none('channels leaked', outcome.channelsLeaked),
  none('sockets leaked', outcome.socketsLeaked),
  none('errors that escaped', outcome.defects),
  smallGap(outcome.largestGap),
  ...flatMemory('server', outcome.server.slice(warmUp)),
  ...flatMemory('players', outcome.clients.slice(warmUp)),
];
say(
  `\n${values.players} players for ${values.minutes} min: ${outcome.sent} messages sent, ${outcome.received} received.\n\n` +
    table(verdicts),
);
process.exitCode = verdicts.every(({ ok }) => ok) ? 0 : 1;
