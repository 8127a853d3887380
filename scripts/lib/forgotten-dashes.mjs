// @ts-check
// `npm start --host` gives the option to npm, which keeps it for itself; `npm start -- --host` is meant.
// npm leaves what it swallowed in the environment, so the mistake can be named.
import { SetupError } from '../setup/say.mjs';

/**
 * Stops when npm swallowed options that were meant for us.
 * @param {string} command as it is typed, such as `npm start`
 * @param {Record<string, boolean | ((value: string) => boolean)>} options ours by name, without dashes; `true`: it takes
 *   a value; a function: the same, and says what one looks like
 * @param {string[]} args what did arrive
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {SetupError} with what to type instead
 */
export function refuseForgottenDashes(command, options, args, env = process.env) {
  const rest = [...args];
  const meant = [];
  for (const [name, takesValue] of Object.entries(options)) {
    const value = env[`npm_config_${name.replaceAll('-', '_')}`];
    if (value === undefined) continue;
    meant.push(`--${name}`);
    // npm takes a number for an argument of its own (`--port 5071`): then the value did arrive.
    if (takesValue) meant.push(quoted(value === 'true' ? takeValue(rest, takesValue) : value));
  }
  if (meant.length === 0) return;
  throw new SetupError(
    `npm kept ${meant.filter((word) => word.startsWith('--')).join(', ')} for itself. Options for the app stand ` +
      `behind two dashes of their own:\n\n  ${[command, '--', ...meant, ...rest.map(quoted)].join(' ')}\n`,
  );
}

/**
 * The value among what did arrive; it is taken out.
 * @param {string[]} args
 * @param {true | ((value: string) => boolean)} isValue
 */
function takeValue(args, isValue) {
  const place = isValue === true ? 0 : args.findIndex(isValue);
  return args.splice(place, place < 0 ? 0 : 1)[0] ?? '…';
}

/** @param {string} word */
function quoted(word) {
  return /\s/.test(word) ? `"${word}"` : word;
}
