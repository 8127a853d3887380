import { defineConfig } from 'vitest/config';

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
    environment: 'node',
  },
});
