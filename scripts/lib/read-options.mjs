// @ts-check
// The command line of our own small commands.
import { parseArgs } from 'node:util';
import { SetupError } from '../setup/say.mjs';
import { refuseForgottenDashes } from './forgotten-dashes.mjs';

/**
 * Reads what was typed behind `npm run …`. Every option is optional here.
 * @param {{ command: string, usage: string, options: Parameters<typeof refuseForgottenDashes>[1] }} of `command`: as it
 *   is typed, such as `npm run rename`; `options`: see `refuseForgottenDashes`
 * @param {string[]} args as they arrived
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ values: Record<string, string | boolean | undefined>, words: string[] }} `words`: what is no option
 * @throws {SetupError} for an option that npm kept, for one that is not known, and for a missing value
 */
export function readOptions({ command, usage, options }, args, env = process.env) {
  refuseForgottenDashes(command, options, args, env);
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: Object.fromEntries([
        ...Object.entries(options).map(([name, takesValue]) => [
          name,
          { type: /** @type {'string' | 'boolean'} */ (takesValue ? 'string' : 'boolean') },
        ]),
        ['help', { type: /** @type {const} */ ('boolean') }],
      ]),
    });
    return {
      values: /** @type {Record<string, string | boolean | undefined>} */ (values),
      words: positionals,
    };
  } catch (error) {
    // Its first sentence says which option; what follows is about programs.
    const [what = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|$/m);
    throw new SetupError(`${what}.\n\n${usage}`);
  }
}
