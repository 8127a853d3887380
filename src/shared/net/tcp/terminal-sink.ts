import type { LogRecord } from '../index.ts';

const COLOURS: Record<LogRecord['level'], string> = { error: '31', warn: '33', info: '36', debug: '90' };

/**
 * A log sink that writes a line per event: `12:30:01.250 info connected host=192.168.1.9 port=50312`.
 * @param stream standard error unless told; colours only if it is a terminal and NO_COLOR is not set
 */
export function terminalSink(stream: NodeJS.WriteStream = process.stderr): (record: LogRecord) => void {
  const hasColours = stream.isTTY === true && process.env.NO_COLOR === undefined;
  return ({ level, event, fields }) => {
    const name = hasColours ? `\u001b[${COLOURS[level]}m${level}\u001b[0m` : level;
    const parts = Object.entries(fields).map(([key, value]) => ` ${key}=${print(value)}`);
    stream.write(`${new Date().toISOString().slice(11, 23)} ${name} ${event}${parts.join('')}\n`);
  };
}

function print(value: unknown): string {
  if (value instanceof Error) return JSON.stringify(value.message);
  return typeof value === 'string' && /^[\w.:-]+$/.test(value)
    ? value
    : (JSON.stringify(value) ?? String(value));
}
