/** Reads the command line of this process, and answers on it. */
import { writeSync } from 'node:fs';
import type { App } from 'electron/main';
import { catalogue } from '../../shared/games/catalogue.ts';
import { product } from '../../shared/product.ts';
import { HELP, type Options, ownArguments, type Parsed, parseArguments } from './arguments.ts';

const OUT = 1;
const ERR = 2;

/** What this process was started with. */
export function commandLine(): string[] {
  return ownArguments(process.argv, process.defaultApp === true);
}

/** Reads arguments of this process, or of another one that was started later. */
export function readArguments(args: readonly string[]): Parsed {
  return parseArguments(args, Object.keys(catalogue));
}

/** @returns what was asked for; undefined when that was help or makes no sense, and the app is on its way out */
export function readCommandLine(app: App): Options | undefined {
  const parsed = readArguments(commandLine());
  if (parsed.ok && !parsed.options.help) return parsed.options;
  if (parsed.ok) say(OUT, HELP);
  else say(ERR, `${parsed.message}\n`);
  app.exit(parsed.ok ? 0 : 2);
  return undefined;
}

/** Ends this start of a profile on which another copy runs, which has been told what was asked for. */
export function endTold(app: App, { screenshot }: Options): void {
  if (screenshot === undefined) say(OUT, `${product.name} is running already; it does what was asked for.\n`);
  else
    say(ERR, `No screenshot: ${product.name} is running already. Use another profile: --profile picture.\n`);
  app.exit(screenshot === undefined ? 0 : 1);
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
