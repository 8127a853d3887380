import { describe, expect, it } from 'vitest';
import { readPlaywright, readVitest, total } from './test-runs.mjs';

describe('the total of all tests', () => {
  it('adds the runs up in one plain line', () => {
    const unit = { passed: 120, failed: 1, skipped: 0 };
    const endToEnd = { passed: 7, failed: 2, skipped: 0 };
    expect(total([unit, endToEnd])).toEqual({ line: '127 passed, 3 failed', ran: 130 });
  });

  it('names skipped tests, which do not count as run', () => {
    expect(total([{ passed: 0, failed: 0, skipped: 4 }])).toEqual({
      line: '0 passed, 0 failed, 4 skipped',
      ran: 0,
    });
  });

  it('reads both runners, and counts a flaky test as failed', () => {
    const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(readVitest(vitest)).toEqual({ passed: 5, failed: 1, skipped: 3 });
    const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(readPlaywright(playwright)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });
});
