import { LogLimiter, type LogRecord } from '../index.ts';

const COLOURS: Record<LogRecord['level'], string> = { error: '31', warn: '33', info: '36', debug: '90' };

/**
 * A log sink that writes a line per event: `12:30:01.250 info connected host=192.168.1.9 port=50312`. Of many events
 * of one kind it leaves some out, and says how many. A stream whose reader has gone is no error.
 * @param stream standard error unless told; colours only if it is a terminal and NO_COLOR is not set
 * @param now milliseconds since the epoch; the computer's clock unless told
 */
export function terminalSink(
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = Date.now,
): (record: LogRecord) => void {
  const hasColours = stream.isTTY === true && process.env.NO_COLOR === undefined;
  const limiter = new LogLimiter();
  surviveClosing(stream);
  return ({ level, event, fields }) => {
    const at = now();
    const leftOut = limiter.admit(event, at);
    if (leftOut === undefined) return;
    const name = hasColours ? `\u001b[${COLOURS[level]}m${level}\u001b[0m` : level;
    const parts = Object.entries({ ...fields, ...leftOut }).map(([key, value]) => ` ${key}=${print(value)}`);
    stream.write(`${new Date(at).toISOString().slice(11, 23)} ${name} ${event}${parts.join('')}\n`);
  };
}

/**
 * Lets a stream lose its reader without an error that ends the process: a launcher that has ended, a pipe that was
 * closed. What is printed is for whoever reads it, and nobody may.
 */
export function surviveClosing(stream: NodeJS.WritableStream): void {
  if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore);
}

function ignore(): void {}

function print(value: unknown): string {
  if (value instanceof Error) return JSON.stringify(value.message);
  return typeof value === 'string' && /^[\w.:-]+$/.test(value)
    ? value
    : (JSON.stringify(value) ?? String(value));
}
