/** Reads the command line of this process, and answers on it. */
import { writeSync } from 'node:fs';
import type { App } from 'electron/main';
import { catalogue } from '../../shared/games/catalogue.ts';
import { product } from '../../shared/product.ts';
import { HELP, type Options, ownArguments, parseArguments } from './arguments.ts';

const OUT = 1;
const ERR = 2;

/** @returns what was asked for; undefined when that was help or makes no sense, and the app is on its way out */
export function readCommandLine(app: App): Options | undefined {
  const parsed = parseArguments(
    ownArguments(process.argv, process.defaultApp === true),
    Object.keys(catalogue),
  );
  if (parsed.ok && !parsed.options.help) return parsed.options;
  if (parsed.ok) say(OUT, HELP);
  else say(ERR, `${parsed.message}\n`);
  app.exit(parsed.ok ? 0 : 2);
  return undefined;
}

/** One line when Chromium's sandbox is off. That has to be asked for; root has no other way. */
export function sayWhetherSandboxed(app: App): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) return;
  const why =
    process.getuid?.() === 0
      ? 'as root there is none; start it as an ordinary user'
      : 'it was started with --no-sandbox';
  say(OUT, `${product.name} runs without Chromium's sandbox: ${why}.\n`);
}

/** Written before the process may end; a terminal that does not exist (Windows) is no reason to fail. */
function say(where: number, text: string): void {
  try {
    writeSync(where, text);
  } catch {
    return;
  }
}
