/** Brings a window back whose page has gone to where nobody is asked: Chromium loads `about:blank` without a word. */
import type { Log } from './log.ts';

/** The part of Electron's `BrowserWindow` that is used. */
interface Window {
  readonly webContents: {
    on(event: 'did-navigate', listener: (event: unknown, url: string) => void): unknown;
    on(
      event: 'did-fail-load',
      listener: (event: unknown, code: number, why: string, url: string, isMainFrame: boolean) => void,
    ): unknown;
  };
  loadURL(url: string): Promise<unknown>;
  isDestroyed(): boolean;
}

/** Chromium's code for what was stopped on purpose: the page is still where it was. */
const ABORTED = -3;

/**
 * Loads the page again whenever the window shows anything else. The page's session is over: its port went with it.
 *
 * @param home the page's URL
 * @param isPage whether a URL is the page itself
 * @param close ends the session; never rejects
 */
export function comeHome(
  window: Window,
  home: string,
  isPage: (url: string) => boolean,
  log: Log,
  close: () => Promise<void>,
): void {
  const comeBack = (from: string) => {
    if (isPage(from) || window.isDestroyed()) return;
    log.warn('page-left', { to: from });
    void close();
    window.loadURL(home).catch((error: unknown) => log.error('page-not-loaded', { error }));
  };
  window.webContents.on('did-navigate', (_event, url) => comeBack(url));
  window.webContents.on('did-fail-load', (_event, code, _why, url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) comeBack(url);
  });
}
