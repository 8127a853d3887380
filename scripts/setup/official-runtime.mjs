// @ts-check
// Electron as its makers publish it. The download is `@electron/get`'s and the unpacking is that of the
// `electron` package's own installer: this file adds progress and an end to waiting.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stallGuard } from './download.mjs';
import { memoryFolder, projectFolder } from './folders.mjs';
import { downloadProgress, say } from './say.mjs';

/** After an attempt that failed, the next one waits for a day or for newly installed dependencies, in milliseconds. */
const RETRY_AFTER = 24 * 60 * 60 * 1000;

const unreachableMarker = join(memoryFolder, 'official-electron-unreachable');
const packageFolder = join(projectFolder, 'node_modules', 'electron');

/**
 * The official executable, if it is unpacked.
 * @param {string} [folder] of the `electron` package
 * @returns {string | null}
 */
export function installedOfficial(folder = packageFolder) {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const unpacked = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return unpacked === version && existsSync(executable) ? executable : null;
  } catch {
    return null; // not unpacked, or half: the installer starts again
  }
}

/**
 * Why the last attempt failed, if that is recent; else `null`.
 * @returns {string | null}
 */
export function recentFailure() {
  try {
    if (Date.now() - statSync(unreachableMarker).mtimeMs > RETRY_AFTER) return null;
    return readFileSync(unreachableMarker, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Downloads and unpacks the official Electron. A failure is remembered for `recentFailure`.
 * @returns {Promise<string>} the executable
 * @throws {Error} when it cannot be had; the message is one short clause
 */
export async function fetchOfficial() {
  try {
    await downloadOfficial();
    await runInstaller();
    const executable = installedOfficial();
    if (executable === null) throw new Error('its installer left no executable');
    return executable;
  } catch (error) {
    const reason = causeOf(error);
    await mkdir(memoryFolder, { recursive: true });
    await writeFile(unreachableMarker, reason);
    throw new Error(reason, { cause: error });
  }
}

/** Fills the cache from which the installer takes the archive. */
async function downloadOfficial() {
  const require = createRequire(join(packageFolder, 'package.json'));
  const { version } = readJson('package.json');
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href);
  const guard = stallGuard();
  const show = downloadProgress('Downloading');
  say(`Getting Electron ${version}…`);
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      cacheRoot: process.env.electron_config_cache,
      checksums: readJson('checksums.json'),
      platform: process.platform,
      arch: process.arch,
      downloadOptions: {
        signal: guard.signal,
        quiet: true,
        getProgressCallback: async (
          /** @type {{ transferred: number, total: number | null }} */ progress,
        ) => {
          guard.alive();
          show(progress.transferred, progress.total);
        },
      },
    });
  } finally {
    guard.stop();
  }
}

/** @param {string} file of the `electron` package */
function readJson(file) {
  return JSON.parse(readFileSync(join(packageFolder, file), 'utf8'));
}

/** @returns {Promise<void>} */
function runInstaller() {
  return new Promise((resolve, reject) => {
    const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], {
      cwd: dirname(packageFolder),
      stdio: ['ignore', 'inherit', 'inherit'],
      windowsHide: true,
    });
    installer.once('error', reject);
    installer.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`its installer ended with ${code}`));
    });
  });
}

/**
 * The innermost reason: `fetch failed` alone helps nobody.
 * @param {unknown} error
 * @returns {string}
 */
export function causeOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? causeOf(error.cause) : error.message;
}
