import { say } from '../../../scripts/setup/say.mjs';
import { Child } from '../child.ts';
import { megabytes, type Sample, sampleOf } from '../memory.ts';
import { flatMemory, none, type Report, type Verdict } from '../verdict.ts';
import { WATCHDOG } from './guest.ts';
import { addUp, type GuestOutcome, noOutcome } from './run.ts';
import type { GuestAnswer, GuestQuestion } from './worker.ts';

/** A piece of a run takes some seconds: after so long it hangs, ms. */
const PATIENCE = 5 * 60_000;
/** Frames of a piece. */
const PIECE = 25_000;
/** One visit of so many goes over TCP. */
const TCP_EVERY = 20;

/** The first pieces are of a process that is still warming up; a trend takes some more. */
const WARMING_UP = 8;
const FEWEST_SAMPLES = 4;

/** Hostile hosts against real guests, in a process of their own, while honest guests of honest hosts play beside them. */
export async function attackGuestsOfHosts(options: {
  frames: number;
  seed: number;
  rounds: number;
}): Promise<Report> {
  const { frames, seed, rounds } = options;
  const guests = new Child(new URL('worker.ts', import.meta.url), 'the process of the guests');
  const outcome = noOutcome();
  const samples: Sample[] = [];
  const hangs: string[] = [];
  const begun = Date.now();
  try {
    while (outcome.frames < frames && hangs.length === 0) {
      const left = Math.min(PIECE, frames - outcome.frames, Math.ceil(frames / rounds));
      const question: GuestQuestion = { frames: left, seed, from: outcome.visits, tcpEvery: TCP_EVERY };
      const answer = await within(PATIENCE, guests.ask<GuestAnswer>(question));
      if (answer === undefined) {
        hangs.push(`after visit ${outcome.visits} nothing was heard for ${PATIENCE / 1000} s`);
        continue;
      }
      addUp(outcome, answer.outcome);
      samples.push(sampleOf(answer, outcome.frames));
      say(`${outcome.frames} frames in ${outcome.visits} visits; heap ${megabytes(answer.heap)}`);
    }
  } catch (error) {
    if (guests.crash === undefined) throw error;
  } finally {
    await guests.stop();
  }
  const crashes =
    hangs.length === 0 && guests.crash !== undefined
      ? [`${guests.crash}, at visit ${outcome.visits} or soon after`]
      : [];
  return {
    text: summary(outcome, Date.now() - begun),
    verdicts: judge(outcome, { frames, hangs, crashes, samples }),
  };
}

const tooShort: Verdict = {
  what: 'guests, heap after collection',
  measured: 'too short a run to tell',
  goal: `${(WARMING_UP + FEWEST_SAMPLES) * PIECE} frames or more`,
  ok: true,
};

function judge(
  outcome: GuestOutcome,
  {
    frames,
    hangs,
    crashes,
    samples,
  }: { frames: number; hangs: string[]; crashes: string[]; samples: Sample[] },
): Verdict[] {
  const { honest } = outcome;
  const warm = samples.slice(WARMING_UP);
  return [
    {
      what: 'hostile frames sent',
      measured: `${outcome.frames}`,
      goal: `${frames}`,
      ok: outcome.frames >= frames,
    },
    none('hangs', hangs),
    none('crashes', crashes),
    none('what a player must not see, or a page not do', outcome.complaints),
    none(`pumps and drawings over ${WATCHDOG} ms`, outcome.slow),
    none('what honest guests lost, or should never see', honest.complaints),
    ...(warm.length >= FEWEST_SAMPLES ? flatMemory('guests', warm) : [tooShort]),
  ];
}

function summary(outcome: GuestOutcome, ms: number): string {
  const {
    visits,
    overTcp,
    pumps,
    drawn,
    longestPump,
    longestDraw,
    mostWork,
    changes,
    honest,
    byAttack,
    endings,
  } = outcome;
  const listed = (counts: Iterable<[string, number]>) =>
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  return (
    `Frames: ${listed(byAttack)}.\n\n` +
    `${visits} visits in ${Math.round(ms / 1000)} s, ${overTcp} of them over TCP; ${pumps} pumps, ${drawn} pictures, ` +
    `${changes} changes of game. The longest pump took ${longestPump.toFixed(0)} ms, the longest drawing ` +
    `${longestDraw.toFixed(0)} ms; the most work of one call was ${mostWork}. Honest guests heard ${honest.heard} numbered messages.\nVisits ended by: ${listed(endings)}.`
  );
}

/** What a promise comes to, or undefined when that takes too long. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
