export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** What a log line says: an event's name and its fields. Fields never hold what a message said. */
export interface LogRecord {
  level: Exclude<LogLevel, 'silent'>;
  event: string;
  fields: Readonly<Record<string, unknown>>;
}

const ORDER: readonly LogLevel[] = ['silent', 'error', 'warn', 'info', 'debug'];
let threshold = 0;
let sink: (record: LogRecord) => void = () => {};

/**
 * Turns the library's log on or off. It is silent until this is called.
 * @param options.level what is logged; `info` unless told
 * @param options.sink where to; `net/tcp` has `terminalSink(stream)`
 */
export function configureLogging(options: { level?: LogLevel; sink: (record: LogRecord) => void }): void {
  threshold = ORDER.indexOf(options.level ?? 'info');
  sink = options.sink;
}

/** Logs one event of the library. A sink that throws harms nobody. */
export function log(level: LogRecord['level'], event: string, fields: LogRecord['fields'] = {}): void {
  if (ORDER.indexOf(level) > threshold) return;
  try {
    sink({ level, event, fields });
  } catch {
    // A broken sink has nowhere to be reported, and the connection must not suffer from it.
  }
}
