import { describe } from './schedule.ts';
import type { StormOptions, StormReport } from './storm.ts';
import { seconds as inSeconds } from './text.ts';

/** The one line that brings a storm about again. */
export function commandOf({ game, seed, seconds, people, only, kinds }: StormOptions): string {
  const parts = [`--game ${game.id}`, `--players ${people}`, `--seconds ${seconds}`, `--seed ${seed}`];
  for (const kind of kinds ?? []) parts.push(`--fault ${kind}`);
  if (only !== undefined) parts.push(`--only ${only.length === 0 ? '""' : only.join(',')}`);
  return `npm run storm -- ${parts.join(' ')}`;
}

export function recordingName({ game, seed }: StormOptions): string {
  return `storm-${game.id}-${seed}.recording`;
}

/** @param file the recording, if there is one */
export function describeFailure(
  options: StormOptions,
  { schedule, settings, complaint }: StormReport,
  file: string | undefined,
): string {
  const what = complaint === undefined ? 'Nothing is wrong this time.' : complaint.what;
  return [
    '',
    ...describe(schedule),
    '',
    `${inSeconds(complaint?.at ?? 0)} after the start, ${settings}: ${what}`,
    '',
    `Again:   ${commandOf(options)}`,
    ...(file === undefined ? [] : [`See it:  npm start -- --replay ${file}`]),
  ].join('\n');
}
