// @ts-check
// The frame around each of our commands: the right Node, errors as sentences, an exit code.
import { explain, SetupError } from '../setup/say.mjs';

/** The oldest Node that everything here runs on: major, minor. */
const OLDEST_NODE = [20, 19];

/**
 * Runs a command to its end and leaves with its exit code.
 * @param {(args: string[]) => Promise<number>} command gets what the user typed, returns the exit code
 */
export async function runScript(command) {
  try {
    checkNode(process.versions.node);
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    explain(error);
    process.exitCode = 1;
  }
}

/**
 * @param {string} version such as `20.19.0`
 * @throws {SetupError} when it is too old
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetupError(
    `This needs Node.js ${OLDEST_NODE.join('.')} or newer; here is ${version}. Install a newer one.`,
  );
}
