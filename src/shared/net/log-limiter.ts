import { LOG_LINES, LOG_PERIOD } from './limits.ts';

/**
 * Decides which lines of a log are written: so many of each kind in a period, the rest is counted. Strangers cause
 * some of these lines, and must not be able to fill a disk or a terminal with them.
 */
export class LogLimiter {
  readonly #kinds = new Map<string, { begun: number; lines: number }>();

  /**
   * A line of this kind is about to be written.
   * @param kind one of a limited number, such as the name of an event
   * @param now ms
   * @returns undefined: leave it out; else what to add to it: how many were left out in the period before, if any were
   */
  admit(kind: string, now: number): { leftOut?: number } | undefined {
    const period = this.#kinds.get(kind);
    if (period !== undefined && now - period.begun < LOG_PERIOD) {
      period.lines += 1;
      return period.lines <= LOG_LINES ? {} : undefined;
    }
    this.#kinds.set(kind, { begun: now, lines: 1 });
    const leftOut = Math.max(0, (period?.lines ?? 0) - LOG_LINES);
    return leftOut === 0 ? {} : { leftOut };
  }
}
