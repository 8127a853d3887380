// @ts-check
// The packages in `node_modules`: installed when they are missing or the lock file has changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { memoryFolder, projectFolder } from './folders.mjs';
import { npm } from './npm.mjs';
import { SetupError, working } from './say.mjs';

const marker = join(memoryFolder, 'lock-file-hash');

/**
 * Makes `node_modules` match `package-lock.json`.
 * @returns {Promise<boolean>} whether anything had to be installed
 * @throws {SetupError} when npm fails
 */
export async function ensureDependencies() {
  const wanted = lockFileHash(readFileSync(join(projectFolder, 'package-lock.json')));
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return false;

  // npm's warnings are for whoever changes the dependencies; someone who installs them can do nothing about them.
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = working('Installing the dependencies');
  const { code } = await npm(['ci', ...options], { cwd: projectFolder }).finally(done);
  if (code !== 0) {
    throw new SetupError(
      'The dependencies could not be installed: npm says why above. Check the network connection, then try again.',
    );
  }
  await mkdir(memoryFolder, { recursive: true });
  await writeFile(marker, wanted);
  return true;
}

/**
 * @param {string | Uint8Array} lockFile its content
 * @returns {string} the same for the same packages, whatever line ends the checkout uses and whatever the project is
 *   called: who gives a fork its name needs no other packages
 */
export function lockFileHash(lockFile) {
  const text = typeof lockFile === 'string' ? lockFile : Buffer.from(lockFile).toString('utf8');
  return createHash('sha256').update(withoutOwnName(text)).digest('hex');
}

/** @param {string} text what npm will say is wrong with it, where it is no lock file */
function withoutOwnName(text) {
  try {
    const {
      name: _,
      packages: {
        '': { name: __, ...own },
        ...packages
      },
      ...lock
    } = JSON.parse(text);
    return JSON.stringify({ ...lock, own, packages });
  } catch {
    return text.replaceAll('\r\n', '\n');
  }
}
