// @ts-check
// The checks that read the sources without running them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../setup/folders.mjs';
import { say } from '../setup/say.mjs';
import { start } from './processes.mjs';
import { biome, tsc } from './tools.mjs';

/**
 * @typedef {{ name: string, passed: boolean, detail: string, seconds: number }} Result what one check came to, and how
 *   long it took
 */

/**
 * Format, lint and the types of each layer: all of them, side by side, whatever fails.
 * @returns {Promise<Result[]>}
 */
export function runStaticChecks() {
  const checks = [
    runCheck('format and lint', [biome, 'check', '--error-on-warnings'], { quiet: true }),
    ...typeLayers().map((layer) =>
      runCheck(`types: ${layer}`, [tsc, '-p', join('config', `tsconfig.${layer}.json`)], { quiet: true }),
    ),
  ];
  return Promise.all(checks);
}

/**
 * Runs one tool.
 * @param {string} name
 * @param {string[]} args the tool's script and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet`: what it prints is shown when it has ended,
 *   so that several can run at once; otherwise the user sees it as it comes
 * @returns {Promise<Result>}
 */
export async function runCheck(name, args, { env = process.env, quiet = false } = {}) {
  if (!quiet) say(`\n── ${name}`);
  const begin = performance.now();
  const { child, ended } = start(process.execPath, args, {
    cwd: projectFolder,
    env,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
  }
  const code = await ended;
  if (quiet) say(`\n── ${name}\n${printed}`.trimEnd());
  const seconds = (performance.now() - begin) / 1000;
  return { name, passed: code === 0, detail: code === 0 ? 'ok' : 'FAILED', seconds };
}

/**
 * Prints a line for each check, with its time.
 * @param {Result[]} results
 */
export function summarise(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  say('');
  for (const { name, detail, seconds } of results)
    say(`${name.padEnd(width)}  ${detail} (${seconds.toFixed(0)} s)`);
}

/** Each layer has its own types: `config/tsconfig.<layer>.json`. */
function typeLayers() {
  return readdirSync(join(projectFolder, 'config'))
    .map((file) => /^tsconfig\.(.+)\.json$/.exec(file)?.[1])
    .filter((layer) => layer !== undefined && layer !== 'base');
}
