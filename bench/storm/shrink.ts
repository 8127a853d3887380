import { drawSchedule } from './schedule.ts';
import { type StormOptions, type StormReport, storm } from './storm.ts';

/**
 * Finds the shortest schedule that still goes wrong: leaves out halves of the events, then quarters, down to single
 * ones, as long as something is wrong without them.
 * Source: Andreas Zeller, Ralf Hildebrandt, "Simplifying and Isolating Failure-Inducing Input" (delta debugging).
 * @param report of a storm that went wrong with these options
 * @returns the report with the fewest events, and their numbers
 */
export async function shrink(
  options: StormOptions,
  report: StormReport,
  progress: (events: number) => void = () => {},
): Promise<{ report: StormReport; only: readonly number[] }> {
  let best = report;
  let kept = drawSchedule(options).events.map(({ number }) => number);
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      const tried = await storm({ ...options, only: fewer });
      if (tried.complaint === undefined) {
        at += size;
        continue;
      }
      best = tried;
      kept = fewer;
      progress(kept.length);
    }
  }
  return { report: best, only: kept };
}
