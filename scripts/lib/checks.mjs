// @ts-check
// The checks that read the sources without running them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../setup/folders.mjs';
import { say } from '../setup/say.mjs';
import { runNode } from './processes.mjs';
import { biome, tsc } from './tools.mjs';

/**
 * @typedef {{ name: string, passed: boolean, detail: string }} Result what one check came to
 */

/**
 * Format, lint and the types of each layer: all of them, whatever fails.
 * @returns {Promise<Result[]>}
 */
export async function runStaticChecks() {
  const results = [await runCheck('format and lint', [biome, 'check', '--error-on-warnings'])];
  for (const layer of typeLayers()) {
    results.push(await runCheck(`types: ${layer}`, [tsc, '-p', join('config', `tsconfig.${layer}.json`)]));
  }
  return results;
}

/**
 * Runs one tool in sight of the user.
 * @param {string} name
 * @param {string[]} args the tool's script and its arguments
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Result>}
 */
export async function runCheck(name, args, env = process.env) {
  say(`\n── ${name}`);
  const code = await runNode(args, { cwd: projectFolder, env });
  return { name, passed: code === 0, detail: code === 0 ? 'ok' : 'FAILED' };
}

/**
 * Prints a line for each check.
 * @param {Result[]} results
 */
export function summarise(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  say('');
  for (const { name, detail } of results) say(`${name.padEnd(width)}  ${detail}`);
}

/** Each layer has its own types: `config/tsconfig.<layer>.json`. */
function typeLayers() {
  return readdirSync(join(projectFolder, 'config'))
    .map((file) => /^tsconfig\.(.+)\.json$/.exec(file)?.[1])
    .filter((layer) => layer !== undefined && layer !== 'base');
}
