// @ts-check
// Before a command writes into the sources: is there anything that could not be told from what it writes?
import { spawnSync } from 'node:child_process';
import { SetupError } from '../setup/say.mjs';

/** More files than this are not listed. */
const MOST_LISTED = 5;

/**
 * Stops when there are changes that are not committed. Where there is no git, or no repository, nothing is known of
 * changes, and nothing stops.
 * @param {string} folder of the project
 * @param {string} command as it would be typed to go on all the same
 * @throws {SetupError} with the files, and what to do
 */
export function refuseUncommitted(folder, command) {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--', '.'], {
    cwd: folder,
    encoding: 'utf8',
    windowsHide: true,
  });
  if (status !== 0 || stdout === '') return;
  const lines = stdout.trimEnd().split('\n');
  const more = lines.length - MOST_LISTED;
  throw new SetupError(
    `There are changes that are not committed:\n\n  ${lines.slice(0, MOST_LISTED).join('\n  ')}\n` +
      `${more > 0 ? `  … and ${more} more\n` : ''}\n` +
      'Commit them first, so that what this command writes can be looked at, and undone, by itself. ' +
      `To go on all the same:\n\n  ${command}\n`,
  );
}
