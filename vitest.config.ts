import { defineConfig } from 'vitest/config';

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
    setupFiles: 'config/unit-tests.ts',
    environment: 'node',
    testTimeout: HANGS_AFTER,
    hookTimeout: HANGS_AFTER,
    // Shorter than a test's own limit, so that a failure says what did not come true.
    expect: { poll: { interval: 5, timeout: HANGS_AFTER / 2 } },
  },
});
