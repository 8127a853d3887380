// @ts-check
// `npm test`: every check there is, none left out because an earlier one failed.
// `npm test -- unit`, `npm test -- e2e`: one kind of test; more words choose test files: `npm test -- unit frame`.
import { buildIfChanged } from './lib/build.mjs';
import { runStaticChecks, summarise } from './lib/checks.mjs';
import { runScript } from './lib/run-script.mjs';
import { runEndToEndTests, runUnitTests, total } from './lib/test-runs.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { prepareDesktop } from './setup/desktop.mjs';
import { explain, SetupError, say } from './setup/say.mjs';

await runScript(async (args) => {
  const { kinds, filters } = readTestArguments(args);
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
  say(`\n${line}`);
  return failed.length > 0 || ran === 0 ? 1 : 0;
}

/** @returns {Promise<import('./lib/checks.mjs').Result>} */
async function build() {
  try {
    await buildIfChanged();
    return { name: 'build', passed: true, detail: 'ok' };
  } catch (error) {
    explain(error);
    return { name: 'build', passed: false, detail: 'FAILED' };
  }
}

/** @param {string[]} args */
function readTestArguments(args) {
  const [first, ...rest] = args;
  const wrong = args.find((word) => word.startsWith('-'));
  if (wrong)
    throw new SetupError(
      `npm test knows no ${wrong}. It takes: npm test -- [unit | e2e] [parts of file names]`,
    );
  if (first === 'unit' || first === 'e2e') return { kinds: [first], filters: rest };
  // With a filter, someone works on a few files: the checks of everything would only be in the way.
  return { kinds: args.length > 0 ? ['unit', 'e2e'] : ['checks', 'unit', 'e2e'], filters: args };
}
