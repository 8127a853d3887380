import { parseArgs } from 'node:util';

/** What was typed makes no sense; the message says what would. */
export class UsageError extends Error {}

/**
 * Reads a command's arguments. Options whose default is a number take numbers above 0, the others any words, and
 * each may be given several times; the last number counts.
 * @throws UsageError
 */
export function readArguments<Numbers extends Record<string, number>, Lists extends string>(
  numbers: Numbers,
  lists: readonly Lists[] = [],
): Record<keyof Numbers & string, number> & Record<Lists, string[]> {
  const names = [...Object.keys(numbers), ...lists];
  const options = Object.fromEntries(
    names.map((name) => [name, { type: 'string', multiple: true } as const]),
  );
  const values = parse(options);
  const read = names.map((name) => {
    const words = values[name] ?? [];
    if (!(name in numbers)) return [name, words];
    const word = words.at(-1);
    const number = word === undefined ? numbers[name] : Number(word);
    if (number === undefined || !Number.isFinite(number) || number <= 0) {
      throw new UsageError(`--${name} takes a number above 0; "${word}" is none.`);
    }
    return [name, number];
  });
  return Object.fromEntries(read);
}

function parse(
  options: Record<string, { type: 'string'; multiple: true }>,
): Record<string, string[] | undefined> {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Runs a command and leaves with its exit code; 1, and the usage, when it was called wrongly. */
export async function runCommand(usage: string, command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const text = error instanceof UsageError ? `${error.message}\n\n${usage}` : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  }
}
