// `npm run fuzz`: hostile peers against a server that serves honest players meanwhile. Leaves with 1 when a figure
// is not as it must be.
import { say } from '../../scripts/setup/say.mjs';
import { readArguments, runCommand, UsageError } from '../lib/arguments.ts';
import { ATTACKS } from './attacks/index.ts';
import { type Outcome, run } from './run.ts';
import { flatMemory, none, smallGap, table, type Verdict } from './verdict.ts';

const USAGE = `npm run fuzz -- [--frames N] [--seed S] [--rounds R] [--attack NAME]…

  --frames  how many hostile frames to send, at least (100000)
  --seed    the same seed makes the same attacks, in the same order (1)
  --rounds  how often the attack pauses for a look at the server's memory (6)
  --attack  only these attacks: ${Object.keys(ATTACKS).join(', ')}`;

/** How long all attacks may take together, ms. */
const PATIENCE = 30 * 60_000;

await runCommand(USAGE, async () => {
  const { frames, seed, rounds, attack } = readArguments({ frames: 100_000, seed: 1, rounds: 6 }, ['attack']);
  const unknown = attack.find((name) => !Object.hasOwn(ATTACKS, name));
  if (unknown !== undefined) throw new UsageError(`There is no attack called ${unknown}.`);

  const outcome = await run({
    frames,
    seed,
    rounds,
    attacks: attack.length === 0 ? Object.keys(ATTACKS) : attack,
    atOnce: 32,
    // Shorter than the minute it is by default: after each round the server has to be empty again.
    resumeWithin: 20_000,
    cutEvery: 1_500,
    calm: 3_000,
    patience: PATIENCE,
    progress: say,
  });
  const verdicts = judge(outcome, frames);
  say(`\n${framesByAttack(outcome)}\n\n${summary(outcome)}\n\n${table(verdicts)}`);
  return verdicts.every(({ ok }) => ok) ? 0 : 1;
});

function judge(outcome: Outcome, frames: number): Verdict[] {
  // The first samples are of a process that is still warming up.
  const samples = outcome.samples.slice(Math.min(3, Math.max(0, outcome.samples.length - 2)));
  return [
    {
      what: 'hostile frames sent',
      measured: `${outcome.frames}`,
      goal: `${frames}`,
      ok: outcome.frames >= frames,
    },
    none('crashes', outcome.crashes),
    none('honest messages lost', outcome.honest.lost),
    none('what honest players should never see', outcome.troubles),
    none('channels leaked', outcome.channelsLeaked),
    none('sockets leaked', outcome.socketsLeaked),
    none('errors that escaped', outcome.defects),
    smallGap(outcome.largestGap),
    ...flatMemory('server', samples),
  ];
}

function framesByAttack({ byAttack }: Outcome): string {
  const counts = Object.entries(byAttack).sort(([, a], [, b]) => b - a);
  return `Frames: ${counts.map(([name, frames]) => `${name} ${frames}`).join(', ')}.`;
}

function summary({ attacks, connections, ms, honest, calmGap, ownStall }: Outcome): string {
  return (
    `${attacks} attacks over ${connections} connections in ${Math.round(ms / 1000)} s. ` +
    `8 honest players sent ${honest.sent} messages and received ${honest.received}; one of them had its line cut ` +
    `${honest.cuts} times and came back ${honest.resumes} times.\n` +
    `How busy this computer is: before the attack the largest gap was ${calmGap.toFixed(2)} ticks, and the players' ` +
    `own process stood still for ${ownStall.toFixed(0)} ms at most.`
  );
}
