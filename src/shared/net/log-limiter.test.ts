import { expect, it } from 'vitest';
import { LOG_LINES, LOG_PERIOD } from './limits.ts';
import { LogLimiter } from './log-limiter.ts';

it('lets so many lines of a kind through, then says how many it left out', () => {
  const limiter = new LogLimiter();
  const fates = Array.from({ length: 1_000 }, () => limiter.admit('bad-message', 5));
  expect(fates.slice(0, LOG_LINES)).toEqual(fates.slice(0, LOG_LINES).map(() => ({})));
  expect(fates.slice(LOG_LINES)).toEqual(fates.slice(LOG_LINES).map(() => undefined));
  expect(limiter.admit('bad-message', 4 + LOG_PERIOD)).toBeUndefined();
  expect(limiter.admit('bad-message', 5 + LOG_PERIOD)).toEqual({ leftOut: 1_001 - LOG_LINES });
  expect(limiter.admit('bad-message', 5 + LOG_PERIOD)).toEqual({});
});

it('counts each kind for itself', () => {
  const limiter = new LogLimiter();
  for (let i = 0; i < 1_000; i++) limiter.admit('bad-message', 0);
  expect(limiter.admit('handler-failed', 0)).toEqual({});
});
