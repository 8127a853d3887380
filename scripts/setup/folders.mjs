// @ts-check
// The few folders that the scripts know.
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { product } from './product.mjs';

/** The project's folder. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What set-up remembers about the installed dependencies. It goes with them: `npm ci` starts afresh. */
export const memoryFolder = join(projectFolder, 'node_modules', '.setup');

/**
 * Where downloads outlive `node_modules` and this clone: the user's cache folder.
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [home]
 * @returns {string}
 */
export function cacheFolder(platform = process.platform, env = process.env, home = homedir()) {
  if (platform === 'win32')
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), product.shortName, 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', product.shortName);
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), product.shortName);
}
