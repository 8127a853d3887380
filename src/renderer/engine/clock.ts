import type { Clock } from '../../shared/net/index.ts';

/** The page's clock: it never runs backwards, and agrees with `Date.now()` at the moment the page was loaded. */
export const pageClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
  every: (interval, run) => {
    const timer = setInterval(run, interval);
    return () => clearInterval(timer);
  },
};
