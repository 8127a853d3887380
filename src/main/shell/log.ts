/**
 * The app's own log: one line an event, in a small file that is kept twice (the current one and the one before).
 * It holds what happened and never what was said: no message contents, no player names, no folder of a person.
 * A stack stands below its event, a line each, further in.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { LogLimiter } from '../../shared/net/index.ts';

/**
 * What a line tells besides its event. An `Error` is written as its code and message, without the stack; a field that
 * is called `stack` has V8's lines `    at …`.
 */
export type Fields = Readonly<Record<string, unknown>>;

export type Level = 'info' | 'warn' | 'error';

/** `event` is a short word that can be searched for, such as `hosting`. */
export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

/** Takes a finished line and the stack below it, if there is one; line breaks included. */
export type Sink = (text: string, level: Level) => void;

/** So many lines of a stack are written, each at most so many characters long. */
const STACK_LINES = 20;
const STACK_LINE = 300;

/**
 * Of many events of one kind some are left out, and counted.
 *
 * @param now milliseconds since the epoch; the computer's clock unless told
 */
export function createLog(sinks: readonly Sink[], now: () => number = Date.now): Log {
  const limiter = new LogLimiter();
  const write =
    (level: Level) =>
    (event: string, { stack, ...fields }: Fields = {}) => {
      const at = now();
      const leftOut = limiter.admit(event, at);
      if (leftOut === undefined) return;
      const words = formatted({ ...fields, ...leftOut });
      const line = `${[new Date(at).toISOString(), level, event, ...words].join(' ')}\n`;
      for (const sink of sinks) sink(line + placesIn(stack), level);
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** For tests, and for parts that run without an app around them. */
export const silentLog: Log = createLog([]);

/**
 * Appends to a file; when that grows past `limit` bytes it becomes the `.1` and a new one begins. A disk that
 * is full must not end a game: what cannot be written is left out.
 */
export function fileSink(path: string, limit: number = 256 * 1024): (text: string) => void {
  let size: number | undefined;
  return (line) => {
    try {
      size ??= sizeOf(path);
      if (size > 0 && size + Buffer.byteLength(line) > limit) {
        renameSync(path, `${path}.1`);
        size = 0;
      }
      appendFileSync(path, line);
      size += Buffer.byteLength(line);
    } catch {
      size = undefined;
    }
  };
}

function sizeOf(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function formatted(fields: Fields): string[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${text(value)}`);
}

/** One word as it is, everything else in quotes: a line break in a value never begins a new line. */
function text(value: unknown): string {
  const plain = (value instanceof Error ? described(value) : String(value))
    .replaceAll(homedir(), '~')
    .slice(0, 500);
  return /^[\w.:,/~[\]-]+$/.test(plain) ? plain : JSON.stringify(plain);
}

/** The lines of a stack that say where. None can look like an event's: all are further in, and of printable characters. */
function placesIn(stack: unknown): string {
  if (typeof stack !== 'string') return '';
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return lines
    .slice(0, STACK_LINES)
    .map((line) => line.trim().replace(/\p{C}/gu, '').replaceAll(homedir(), '~').slice(0, STACK_LINE))
    .map((line) => `    ${line}\n`)
    .join('');
}

function described(error: Error): string {
  const code = 'code' in error ? `${String(error.code)}: ` : '';
  return `${code}${error.message}`;
}
