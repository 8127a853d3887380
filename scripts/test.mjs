// @ts-check
// `npm test`: every check there is, none left out because an earlier one failed.
// `npm test -- unit`, `npm test -- e2e`: one kind of test; more words choose test files: `npm test -- unit frame`.
// `npm run test:full`: the same, and the tests that take long (`*.full.test.ts`, `*.full.spec.ts`).
import { buildIfChanged } from './lib/build.mjs';
import { runStaticChecks, summarise } from './lib/checks.mjs';
import { runScript } from './lib/run-script.mjs';
import { buildTestApp } from './lib/test-app.mjs';
import { runEndToEndTests, runUnitTests, total } from './lib/test-runs.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { prepareDesktop } from './setup/desktop.mjs';
import { explain, SetupError, say } from './setup/say.mjs';

await runScript(async (args) => {
  const { full, kinds, filters } = readTestArguments(args);
  // The configurations of the test runners read it.
  if (full) process.env.TEST_FULL = '1';
  if (!kinds.includes('e2e')) {
    await ensureDependencies();
    return runAll(kinds, filters);
  }
  const stopDisplay = await prepareDesktop();
  try {
    return await runAll(kinds, filters);
  } finally {
    await stopDisplay();
  }
});

/**
 * @param {string[]} kinds
 * @param {string[]} filters
 * @returns {Promise<number>} the exit code
 */
async function runAll(kinds, filters) {
  const begin = performance.now();
  const checks = kinds.includes('checks') ? await runStaticChecks() : [];
  const runs = [];
  if (kinds.includes('unit')) runs.push(await runUnitTests(filters));
  if (kinds.includes('e2e')) {
    const built = await build();
    checks.push(built);
    // Without an app there is nothing to open; the failed build is named instead.
    if (built.passed) runs.push(await runEndToEndTests(filters));
  }

  const results = [...checks, ...runs];
  summarise(results);
  const failed = results.filter(({ passed }) => !passed);
  const { line, ran } = total(runs.map(({ tally }) => tally));
  if (failed.length > 0) say(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
  if (ran === 0) say('\nNo test ran.');
  say(`\nTook ${((performance.now() - begin) / 60_000).toFixed(1)} minutes.`);
  say(`\n${line}`);
  return failed.length > 0 || ran === 0 ? 1 : 0;
}

/** Of the app as it ships, and of the one that the template is tested on. @returns {Promise<import('./lib/checks.mjs').Result>} */
async function build() {
  const begin = performance.now();
  let passed = true;
  try {
    await buildIfChanged();
    await buildTestApp();
  } catch (error) {
    explain(error);
    passed = false;
  }
  const seconds = (performance.now() - begin) / 1000;
  return { name: 'build', passed, detail: passed ? 'ok' : 'FAILED', seconds };
}

/** @param {string[]} args */
function readTestArguments(args) {
  const wrong = args.find((word) => word.startsWith('-'));
  if (wrong)
    throw new SetupError(
      `npm test knows no ${wrong}. It takes: npm test -- [unit | e2e] [parts of file names]`,
    );
  const full = args[0] === 'full';
  const words = full ? args.slice(1) : args;
  const [first = '', ...rest] = words;
  if (first === 'unit' || first === 'e2e') return { full, kinds: [first], filters: rest };
  // With a filter, someone works on a few files: the checks of everything would only be in the way.
  const kinds = words.length > 0 ? ['unit', 'e2e'] : ['checks', 'unit', 'e2e'];
  return { full, kinds, filters: words };
}
