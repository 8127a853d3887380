import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { testAppFolder } from './scripts/lib/test-app.mjs';
import { isSeen } from './scripts/setup/display.mjs';

/** What `npm run test:full` runs besides: tests that take long, `*.full.spec.ts`. */
const isFull = process.env.TEST_FULL === '1';

/**
 * End-to-end tests on real Electron windows. Those of the template itself run on an app with a game made for tests, so
 * that every game of the catalogue can go; those of the games on the app as it ships.
 *
 * Two workers where each has a display of its own, since only one window has the focus. On the display of a person one,
 * who should not have to watch more windows than the tests need.
 */
export default defineConfig<object, { app: string }>({
  projects: [
    { name: 'template', testDir: 'e2e', testIgnore: 'games/**', use: { app: testAppFolder } },
    { name: 'games', testDir: join('e2e', 'games'), use: { app: import.meta.dirname } },
  ],
  testMatch: isFull ? '**/*.spec.ts' : /(?<!\.full)\.spec\.ts$/,
  outputDir: 'test-results',
  globalSetup: './scripts/e2e-setup.mjs',
  workers: isSeen() ? 1 : 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  globalTimeout: 30 * 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { screenshot: 'only-on-failure', trace: 'retain-on-failure' },
});
