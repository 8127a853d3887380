// @ts-check
// The built app in `out/`: made again when anything that goes into it has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { projectFolder } from '../setup/folders.mjs';
import { SetupError, say } from '../setup/say.mjs';
import { start } from './processes.mjs';
import { electronVite } from './tools.mjs';

/** Files and folders of the project that the built app depends on. */
export const SOURCES = [
  'src',
  'resources',
  'product.json',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * What the build in a folder was made from is written beside it.
 * @param {string} folder
 */
const markerOf = (folder) => join(folder, 'out', 'built-from');

/**
 * Builds the app unless it is up to date.
 * @param {string} [folder] of a copy of the project; the project's own unless told
 * @param {string[]} [sources] what its build depends on
 * @throws {SetupError} with what the build printed, when it fails
 */
export async function buildIfChanged(folder = projectFolder, sources = SOURCES) {
  const marker = markerOf(folder);
  const fingerprint = fingerprintOf(folder, sources);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint) return;

  await forgetBuild(folder);
  say('Building…');
  const { child, ended } = start(process.execPath, [electronVite, 'build'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  if ((await ended) !== 0) throw new SetupError(`${output}\nThe build failed: see above.`);
  await writeFile(marker, fingerprint);
}

/**
 * Makes the next build happen: what is in `out/` is no longer what the sources say.
 * @param {string} [folder]
 */
export async function forgetBuild(folder = projectFolder) {
  await rm(markerOf(folder), { force: true });
}

/**
 * Whether a file is a test, which no app is made of.
 * @param {string} path
 */
export function isTest(path) {
  return /\.test\.tsx?$/.test(path);
}

/**
 * A hash over names and contents, the same wherever the folder lies. Tests do not count.
 * @param {string} folder
 * @param {string[]} sources relative to it; one that does not exist is left out
 * @returns {string}
 */
export function fingerprintOf(folder, sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(folder, source)))) {
    const content = readFileSync(file);
    // The length in front keeps two files from reading like one.
    hash.update(`${relative(folder, file).replaceAll('\\', '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} the file itself, or those below the folder, in a fixed order
 */
function filesIn(path) {
  if (!existsSync(path)) return [];
  try {
    const entries = readdirSync(path).sort();
    return entries.filter((name) => !isTest(name)).flatMap((name) => filesIn(join(path, name)));
  } catch {
    return [path];
  }
}
