import { defineConfig } from 'vitest/config';

/** Unit tests stand beside the file they test. They run in Node: nothing here imports Electron. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}', 'examples/**/*.test.ts'],
    environment: 'node',
  },
});
