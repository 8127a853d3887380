import { say } from '../../scripts/setup/say.mjs';
import { type Outcome, run } from './run.ts';
import { flatMemory, none, type Report, smallGap, type Verdict } from './verdict.ts';

/** How long all attacks may take together, ms. */
const PATIENCE = 30 * 60_000;

/** Hostile peers against a server that serves honest players meanwhile. */
export async function attackHost(options: {
  frames: number;
  seed: number;
  rounds: number;
  attacks: string[];
}): Promise<Report> {
  const outcome = await run({
    ...options,
    atOnce: 32,
    // Shorter than the minute it is by default: after each round the server has to be empty again.
    resumeWithin: 20_000,
    cutEvery: 1_500,
    calm: 3_000,
    patience: PATIENCE,
    progress: say,
  });
  return {
    text: `${framesByAttack(outcome)}\n\n${summary(outcome)}`,
    verdicts: judge(outcome, options.frames),
  };
}

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
