// @ts-check
// The two test runners, and how many tests each one ran.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCheck } from './checks.mjs';
import { playwright, vitest } from './tools.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally numbers of tests
 * @typedef {import('./checks.mjs').Result & { tally: Tally }} TestRun
 */

/**
 * @param {string[]} filters parts of file names; none: all tests
 * @returns {Promise<TestRun>}
 */
export function runUnitTests(filters) {
  return withReport('unit tests', readVitest, (report) => ({
    args: [
      vitest,
      'run',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...filters,
    ],
    env: process.env,
  }));
}

/**
 * @param {string[]} filters parts of file names; none: all tests
 * @returns {Promise<TestRun>}
 */
export function runEndToEndTests(filters) {
  return withReport('end-to-end tests', readPlaywright, (report) => ({
    args: [playwright, 'test', '--pass-with-no-tests', '--reporter=list,json', ...filters],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  }));
}

/**
 * @param {string} name
 * @param {(report: any) => Tally} read
 * @param {(file: string) => { args: string[], env: NodeJS.ProcessEnv }} command
 * @returns {Promise<TestRun>}
 */
async function withReport(name, read, command) {
  const folder = mkdtempSync(join(tmpdir(), 'app-tests-'));
  const file = join(folder, 'report.json');
  const { args, env } = command(file);
  const { passed, seconds } = await runCheck(name, args, { env });
  const tally = readTally(file, read);
  rmSync(folder, { recursive: true, force: true });
  return { name, passed: passed && tally.failed === 0, detail: describe(passed, tally), seconds, tally };
}

/**
 * @param {string} file
 * @param {(report: any) => Tally} read
 * @returns {Tally} zeros when the runner fell over before it could report
 */
function readTally(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/**
 * @param {any} report of vitest's JSON reporter
 * @returns {Tally}
 */
export function readVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {any} report of Playwright's JSON reporter. A flaky test is one that failed.
 * @returns {Tally}
 */
export function readPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/**
 * The sum of all runs as one line.
 * @param {Tally[]} tallies
 * @returns {{ line: string, ran: number }} `ran`: how many tests passed or failed
 */
export function total(tallies) {
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((count, tally) => count + tally[key], 0);
  const skipped = sum('skipped');
  return {
    line: `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`,
    ran: sum('passed') + sum('failed'),
  };
}

/**
 * @param {boolean} runnerPassed
 * @param {Tally} tally
 */
function describe(runnerPassed, tally) {
  // A file that cannot be loaded fails the run without failing a test: the count alone would look fine.
  const unseen = !runnerPassed && tally.failed === 0 ? 'FAILED: see its output above; ' : '';
  return unseen + total([tally]).line;
}
