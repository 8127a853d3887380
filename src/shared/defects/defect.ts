/**
 * What went wrong inside a game or the app, on its way from where it happened (the page, the host thread) to whoever
 * can mend it: the log, the terminal of a developer, the screen that says why the game is over.
 */
import { z } from 'zod';
import type { LogRecord } from '../net/index.ts';

/** Longest message, in characters. */
const MESSAGE = 1_000;
/** Longest stack, in characters. */
const STACK = 6_000;
/** How far an error is followed to what caused it. */
const CAUSES = 5;

export const defectSchema = z.object({
  /** `warn`: everything goes on, and something is not as it was meant. */
  level: z.enum(['warn', 'error']),
  /** A short word that can be searched for, such as `page-error`. */
  code: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  /** What is wrong, for whoever develops. */
  message: z.string().max(MESSAGE),
  /** Where it was thrown: V8's lines `    at …`, innermost first. Empty when nothing was thrown. */
  stack: z.string().max(STACK),
});
export type Defect = z.infer<typeof defectSchema>;

/** @param thrown whatever was thrown; of an error with a cause, the stack is that of the first cause */
export function defectOf(code: string, thrown: unknown): Defect {
  return { level: 'error', code, message: messageOf(thrown).slice(0, MESSAGE), stack: stackOf(thrown) };
}

/** What the networking library logged, as a defect; undefined when it is only news. */
export function defectOfRecord({ level, event, fields }: LogRecord): Defect | undefined {
  if (level !== 'warn' && level !== 'error') return undefined;
  const { error, message, ...rest } = fields;
  const about = Object.entries(rest).map(([name, value]) => `${name}: ${String(value)}`);
  const what = error === undefined ? message : messageOf(error);
  const parts = [what, ...about].filter((part) => part !== undefined);
  return { level, code: event, message: parts.join('; ').slice(0, MESSAGE), stack: stackOf(error) };
}

function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `Something was thrown that is no error: ${printed(thrown)}`;
  return thrown.name === 'Error' ? thrown.message : `${thrown.name}: ${thrown.message}`;
}

function printed(value: unknown): string {
  try {
    return String(value);
  } catch {
    return typeof value;
  }
}

/** Only the lines that say where: the message in front of them may have lines of its own. */
function stackOf(thrown: unknown): string {
  let error = thrown;
  for (let i = 0; i < CAUSES && error instanceof Error && error.cause instanceof Error; i++)
    error = error.cause;
  if (!(error instanceof Error)) return '';
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines.join('\n').slice(0, STACK);
}
