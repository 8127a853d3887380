// @ts-check
// What Electron needs from a Linux system: shared libraries and, without a display, Xvfb.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { hasDisplay } from './display.mjs';
import { progress, SetupError, say } from './say.mjs';

/**
 * Each library by its file name, and the Debian package that brings it. Debian 13 and Ubuntu 24 renamed some
 * packages; the newer name stands first.
 * @type {{ library: string, packages: string[] }[]}
 */
export const LIBRARIES = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libXss.so.1', packages: ['libxss1'] },
  { library: 'libatk-bridge-2.0.so.0', packages: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'] },
  { library: 'libdrm.so.2', packages: ['libdrm2'] },
  { library: 'libxkbcommon.so.0', packages: ['libxkbcommon0'] },
];

const XVFB = { library: 'Xvfb', packages: ['xvfb'] };

/**
 * Makes sure that Electron can start. Does nothing outside of Linux.
 * @throws {SetupError} when something is missing that cannot be installed here: names it, and the command
 */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux') return;
  const missing = missingFromSystem();
  if (missing.length === 0) return;

  const names = missing.map(({ library }) => library).join(', ');
  if (!isOnPath('apt-get')) {
    throw new SetupError(
      `Electron needs what is not installed: ${names}. Install it with the system's packages.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const packages = missing.map(({ packages }) => available(packages)).join(' ');
    throw new SetupError(
      `Electron needs what is not installed: ${names}. Run this once, then try again:\n\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`,
    );
  }
  await install(missing);
}

/** Everything that Electron needs and this system lacks. */
function missingFromSystem() {
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  // No ldconfig (Alpine, NixOS): nothing is known about the libraries, so Electron itself has to tell.
  const missing = known.status === 0 ? missingLibraries(known.stdout) : [];
  return hasDisplay() || isOnPath('Xvfb') ? missing : [...missing, XVFB];
}

/**
 * @param {string} known what `ldconfig -p` prints
 * @param {string} [arch] Node's name of the processor
 * @returns {{ library: string, packages: string[] }[]} the part of `LIBRARIES` that is not listed for it
 */
export function missingLibraries(known, arch = process.arch) {
  const mark = { x64: 'x86-64', arm64: 'AArch64' }[arch] ?? '';
  const names = known
    .split('\n')
    .filter((line) => line.includes(mark))
    .map((line) => line.trim().split(' ')[0]);
  return LIBRARIES.filter(({ library }) => !names.includes(library));
}

/** @param {{ packages: string[] }[]} missing */
async function install(missing) {
  say('Installing system libraries for Electron…');
  // A failed update is no reason to stop: the lists from before may do, and the installation tells.
  await aptGet(['update'], 'Reading the package lists');
  const packages = missing.map(({ packages }) => available(packages));
  const { code, output } = await aptGet(
    ['install', '-y', '--no-install-recommends', ...packages],
    'Installing',
  );
  if (code !== 0) {
    throw new SetupError(`${output}\napt-get could not install ${packages.join(' ')}. It says why above.`);
  }
}

/**
 * Runs apt-get without questions, and shows how far it is.
 * @param {string[]} args
 * @param {string} label
 * @returns {Promise<{ code: number, output: string }>}
 */
function aptGet(args, label) {
  // apt-get reports its progress, as `kind:subject:percent:text`, on the file descriptor that it is told.
  const options = ['-q', '-o', 'APT::Status-Fd=3', '-o', 'DPkg::Lock::Timeout=120'];
  const child = spawn('apt-get', [...options, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  });
  const show = { dlstatus: progress(`${label} (downloading)`), pmstatus: progress(`${label} (unpacking)`) };
  const status = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
  createInterface(status).on('line', (line) => {
    const [kind, , percent] = line.split(':');
    if (kind === 'dlstatus' || kind === 'pmstatus') show[kind](Number(percent));
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The first of these names under which the system has a package to install; the last when it knows none.
 * @param {string[]} packages
 * @returns {string}
 */
function available(packages) {
  const found = packages.find((name) => {
    const { stdout } = spawnSync('apt-cache', ['policy', name], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    return /Candidate: (?!\(none\))/.test(stdout ?? '');
  });
  return found ?? /** @type {string} */ (packages.at(-1));
}

/**
 * @param {string} command
 * @returns {boolean} whether it can be run by its name
 */
export function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
