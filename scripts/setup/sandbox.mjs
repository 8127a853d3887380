// @ts-check
// Chromium's sandbox on Linux: who may use it, and what to do where the system forbids it.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Chromium refuses to start sandboxed as root, so for root alone it is switched off.
 * @param {NodeJS.Platform} [platform]
 * @param {number | undefined} [user] user id
 */
export function mustDropSandbox(platform = process.platform, user = process.getuid?.()) {
  return platform === 'linux' && user === 0;
}

/**
 * What stands in the sandbox's way for an ordinary user of this system, with the remedy; `null`: nothing.
 * @param {string} executable Electron's
 * @param {(file: string) => string | null} [read] content of a file, `null` when there is none
 * @param {(file: string) => boolean} [helperWorks] whether Chromium's own helper belongs to root with setuid
 * @returns {string | null}
 */
export function sandboxObstacle(executable, read = readSystemFile, helperWorks = isSetuidRoot) {
  const forbidden =
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    read('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    read('/proc/sys/user/max_user_namespaces') === '0';
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (!forbidden || helperWorks(helper)) return null;
  return [
    "This Linux forbids Chromium's sandbox to ordinary users, so the app may not start. Allow it once for this Electron:",
    '',
    `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    '',
  ].join('\n');
}

/** @param {string} file */
function readSystemFile(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

/** @param {string} file */
function isSetuidRoot(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0;
}
