// @ts-check
// Finding and starting npm. It runs as a script of this very Node: `spawn('npm')` fails on Windows, and a
// shell would need every path quoted.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { SetupError } from './say.mjs';

/**
 * Runs npm in the project's folder and waits for it.
 * @param {string[]} args
 * @param {{ cwd: string, quiet?: boolean }} options `quiet`: collect what it prints instead of showing it
 * @returns {Promise<{ code: number, output: string }>} its exit code and, when quiet, its standard output
 */
export function npm(args, { cwd, quiet = false }) {
  const child = spawn(process.execPath, [findNpm(), ...args], {
    cwd,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'ignore' : 'inherit'],
    windowsHide: true,
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The path of npm's own script, `npm-cli.js`.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 * @throws {SetupError} when this Node came without npm and there is none on the PATH
 */
export function findNpm(env = process.env) {
  const nodeFolder = dirname(process.execPath);
  const candidates = [
    env.npm_execpath, // set inside an npm script; another package manager puts itself there
    join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'), // Windows
    join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'), // everywhere else
    ...(env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm')), // a link to the script
  ];
  for (const candidate of candidates) {
    if (!candidate || !existsSync(candidate)) continue;
    const script = realpathSync(candidate);
    if (basename(script) === 'npm-cli.js') return script;
  }
  throw new SetupError(
    'npm was not found. It comes with Node.js: install Node.js 20.19 or newer, then try again.',
  );
}
