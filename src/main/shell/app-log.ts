/** The log of this copy: a file beside the settings, and the terminal of whoever develops. */
import { join } from 'node:path';
import { app } from 'electron/main';
import { product } from '../../shared/product.ts';
import { createLog, fileSink, type Log, type Sink } from './log.ts';

/** Where it is. Call it when the profile has been chosen. */
export function logFile(): string {
  return join(app.getPath('userData'), 'logs', `${product.shortName}.log`);
}

/**
 * @param development whether everything goes to the terminal as well; from an app that is not packaged what is wrong
 *   does in any case
 */
export function openLog(development: boolean): Log {
  const terminal: Sink = (text, level) => {
    if (development || level !== 'info') process.stdout.write(text);
  };
  const file = fileSink(logFile());
  return createLog(app.isPackaged ? [file] : [file, terminal]);
}
