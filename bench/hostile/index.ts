// `npm run fuzz -- --frames 1000000 --seed 1`: hostile peers against a server that serves honest players meanwhile.
import { parseArgs } from 'node:util';
import { say } from '../../scripts/setup/say.mjs';
import { ATTACKS } from './attacks/index.ts';
import { type Outcome, run } from './run.ts';
import { flatMemory, none, smallGap, table, type Verdict } from './verdict.ts';

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '10' },
    attack: { type: 'string', multiple: true },
  },
});

const attacks = values.attack ?? Object.keys(ATTACKS);
const unknown = attacks.find((name) => !(name in ATTACKS));
if (unknown !== undefined) {
  say(`There is no attack called ${unknown}. There are: ${Object.keys(ATTACKS).join(', ')}.`);
  process.exit(1);
}

const outcome = await run({
  frames: Number(values.frames),
  seed: Number(values.seed),
  rounds: Number(values.rounds),
  atOnce: 32,
  resumeWithin: 5_000,
  cutEvery: 1_500,
  calm: 3_000,
  patience: 20 * 60_000,
  attacks,
  progress: say,
});
const verdicts = judge(outcome, Number(values.frames));
say(
  `\n${Object.entries(outcome.byAttack)
    .map(([name, frames]) => `${name} ${frames}`)
    .join(', ')}`,
);
say(`\n${summary(outcome)}\n\n${table(verdicts)}`);
process.exitCode = verdicts.every(({ ok }) => ok) ? 0 : 1;

function judge(outcome: Outcome, frames: number): Verdict[] {
  // The first samples are of a process that is still warming up.
  const samples = outcome.samples.slice(Math.min(3, outcome.samples.length - 2));
  return [
    {
      what: 'hostile frames sent',
      measured: String(outcome.frames),
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

function summary({ frames, attacks, connections, ms, honest, calmGap, ownStall }: Outcome): string {
  return (
    `${frames} frames by ${attacks} attacks over ${connections} connections in ${Math.round(ms / 1000)} s. ` +
    `8 honest players sent ${honest.sent} messages and received ${honest.received}; one of them had its line cut ` +
    `${honest.cuts} times and came back ${honest.resumes} times. ` +
    `Before the attack their largest gap was ${calmGap.toFixed(2)} ticks. The players' own process stood still for ${ownStall.toFixed(0)} ms at most.`
  );
}
