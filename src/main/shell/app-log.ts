/** The log of this copy: a file beside the settings, and the terminal while developing. */
import { join } from 'node:path';
import { app } from 'electron/main';
import { createLog, fileSink, type Log, type Sink } from './log.ts';

export function openLog(development: boolean): Log {
  const file = fileSink(join(app.getPath('userData'), 'logs', 'hostplay.log'));
  const terminal: Sink = (line) => process.stdout.write(line);
  return createLog(development ? [file, terminal] : [file]);
}
