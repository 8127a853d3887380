// `npm run soak`: honest players at real rates, for long. Leaves with 1 when a message is lost or memory grows.
import { say } from '../../scripts/setup/say.mjs';
import { flatMemory, none, smallGap, table, type Verdict } from '../hostile/verdict.ts';
import { readArguments, runCommand } from '../lib/arguments.ts';
import { type SoakOutcome, soak } from './run.ts';

const USAGE = `npm run soak -- [--players N] [--minutes M]

  --players  how many play (32)
  --minutes  for how long (30)`;

await runCommand(USAGE, async () => {
  const { players, minutes } = readArguments({ players: 32, minutes: 30 });
  const duration = minutes * 60_000;
  const sampleEvery = Math.max(5_000, duration / 60);
  const outcome = await soak({ players: Math.ceil(players), duration, sampleEvery, progress: say });
  const verdicts = judge(outcome);
  say(`\n${outcome.sent} messages sent, ${outcome.received} received.\n\n${table(verdicts)}`);
  return verdicts.every(({ ok }) => ok) ? 0 : 1;
});

function judge(outcome: SoakOutcome): Verdict[] {
  // The first quarter is left out: a process needs a while until it has seen all of its work.
  const warmUp = Math.floor(outcome.server.length / 4);
  return [
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
}
