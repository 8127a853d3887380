// @ts-check
// For commands that write sources: the project's format, and what lint can mend safely.
import { projectFolder } from '../setup/folders.mjs';
import { runNode } from './processes.mjs';
import { biome } from './tools.mjs';

/**
 * Says nothing unless something is left that a person has to mend.
 * @param {readonly string[]} files relative to the project
 * @returns {Promise<number>} the exit code: 0 when all is well
 */
export function tidy(files) {
  return runNode([biome, 'check', '--write', '--log-level=error', ...files], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
