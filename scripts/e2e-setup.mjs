// @ts-check
// Playwright runs this before the end-to-end tests, so that they work from an editor and with
// `npx playwright test` too. Under `npm test` everything is there already.
import { buildIfChanged } from './lib/build.mjs';
import { buildTestApp } from './lib/test-app.mjs';
import { prepareDesktop } from './setup/desktop.mjs';

/** @returns {Promise<() => Promise<void>>} what Playwright runs after the tests */
export default async function setUp() {
  const stopDisplay = await prepareDesktop();
  await buildIfChanged();
  await buildTestApp();
  return stopDisplay;
}
