import { defineConfig } from 'playwright/test';

/** End-to-end tests on real Electron windows. One worker: two apps at once is what the tests themselves do. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './scripts/e2e-setup.mjs',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  globalTimeout: 30 * 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { screenshot: 'only-on-failure', trace: 'retain-on-failure' },
});
