import { defineConfig } from 'vitest/config';

/** What `npm run test:full` runs besides: tests that take long, `*.full.test.ts`. */
const isFull = process.env.TEST_FULL === '1';

/** Far above what any test takes, in ms: it ends what hangs, and judges no machine. */
const HANGS_AFTER = 120_000;

/** Unit tests stand beside the file they test. They run in Node: nothing here imports Electron. */
export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'config/*.test.ts',
      'scripts/**/*.test.{ts,mjs}',
      'bench/**/*.test.ts',
      'examples/**/*.test.ts',
    ],
    exclude: isFull ? [] : ['**/*.full.test.ts'],
    setupFiles: 'config/unit-tests.ts',
    environment: 'node',
    // All of the machine: the tests wait for each other nowhere.
    maxWorkers: '100%',
    testTimeout: HANGS_AFTER,
    hookTimeout: HANGS_AFTER,
    // Shorter than a test's own limit, so that a failure says what did not come true.
    expect: { poll: { interval: 5, timeout: HANGS_AFTER / 2 } },
  },
});
