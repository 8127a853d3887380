/** What is left to do when something breaks that nobody foresaw: end in order, and never show a stack trace. */
import { app, type BrowserWindow, dialog } from 'electron/main';
import { product } from '../../shared/product.ts';
import type { Log } from './log.ts';

/**
 * Ends the app on an error in main that nobody caught: what it holds can no longer be trusted.
 *
 * @param close ends the session, so that guests learn of it; never rejects
 */
export function endOnCrash(log: Log, close: () => Promise<void>): void {
  process.on('uncaughtException', (error) => {
    log.error('uncaught', { error, stack: error.stack });
    void close().then(() => {
      dialog.showErrorBox(
        `${product.name} has to close`,
        `Something went wrong inside ${product.name}. Start it again; its log tells more.`,
      );
      app.exit(1);
    });
  });
  process.on('unhandledRejection', (error) => log.error('unhandled-rejection', { error }));
}

/** How often a page that crashed is loaded again, before it is left alone. */
const RELOADS = 3;

/**
 * Loads the page again when its process is gone. Its session is over: the port to it went with it.
 *
 * @param close ends the session
 */
export function reloadOnCrash(window: BrowserWindow, log: Log, close: () => Promise<void>): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.error('page-gone', { reason });
    if (reloads++ >= RELOADS) return;
    void close();
    if (!window.isDestroyed()) window.reload();
  });
}
