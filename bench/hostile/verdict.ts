import { growth, megabytes, type Sample } from './memory.ts';

/** One figure of a run, and whether it is as it must be. */
export interface Verdict {
  what: string;
  measured: string;
  goal: string;
  ok: boolean;
}

/** What a run came to, for people: what went on, and a verdict on each figure. */
export interface Report {
  text: string;
  verdicts: Verdict[];
}

/** More growth than this over a whole run is a leak, in bytes: a channel that leaks costs about 10 kB. */
const HEAP_GROWTH = 2e6;
/** The allocator keeps some of what it once had, so the process as a whole gets more room, in bytes. */
const RSS_GROWTH = 40e6;
/** The longest time between two ticks that a player may see, in ticks. */
const GAP = 3;

/** A count that must be 0. What was counted is listed when it is not. */
export function none(what: string, found: number | readonly string[]): Verdict {
  const count = typeof found === 'number' ? found : found.length;
  const list =
    typeof found === 'number'
      ? ''
      : found
          .slice(0, 5)
          .map((line) => `\n    ${line}`)
          .join('');
  return { what, measured: `${count}${list}`, goal: '0', ok: count === 0 };
}

export function smallGap(ticks: number): Verdict {
  return {
    what: 'largest gap between ticks',
    measured: `${ticks.toFixed(2)} ticks`,
    goal: `at most ${GAP}`,
    ok: ticks <= GAP,
  };
}

/** @param samples taken when nothing went on, without the first ones, in which the process warms up */
export function flatMemory(whose: string, samples: readonly Sample[]): Verdict[] {
  const limits = { heap: HEAP_GROWTH, rss: RSS_GROWTH };
  return (['heap', 'rss'] as const).map((part) => {
    const [first, last] = [samples[0]?.[part] ?? 0, samples.at(-1)?.[part] ?? 0];
    const grown = growth(samples, part);
    return {
      what: `${whose}, ${part === 'heap' ? 'heap after collection' : 'resident set'}`,
      measured: `${megabytes(first)} → ${megabytes(last)}, trend ${grown < 0 ? '' : '+'}${megabytes(grown)}`,
      goal: `trend at most +${megabytes(limits[part])}`,
      ok: grown <= limits[part],
    };
  });
}

/** One line for each, the names and goals in columns. */
export function table(verdicts: readonly Verdict[]): string {
  const width = Math.max(...verdicts.map(({ what }) => what.length));
  return verdicts
    .map(
      ({ what, measured, goal, ok }) =>
        `${ok ? 'ok  ' : 'OVER'}  ${what.padEnd(width)}  ${measured}  (goal: ${goal})`,
    )
    .join('\n');
}
