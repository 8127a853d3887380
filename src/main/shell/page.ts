/** Where the page comes from: the app's own files, or Vite's server while developing. */
import { join } from 'node:path';
import { type BrowserWindow, MessageChannelMain, protocol, session } from 'electron/main';
import type { Port } from '../session/data-port.ts';
import { APP_ORIGIN, APP_PAGE, APP_SCHEME, serveFolder } from './app-protocol.ts';
import { developmentPolicy } from './content-security-policy.ts';

/** The development server's address, without a slash at its end. A build that ships does not look for one. */
const server = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL?.replace(/\/$/, '') : undefined;

/** The only origin that main listens to. */
export const PAGE_ORIGIN = server ?? APP_ORIGIN;
/** What the window shows. */
export const PAGE_URL = server === undefined ? APP_PAGE : `${server}/`;

/** Whether `url` is the page itself, which may be loaded again. */
export function isPage(url: string): boolean {
  return url.replace(/[?#].*$/s, '') === PAGE_URL;
}

/** Gives the page's scheme the rights of https. Call it before `ready`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Makes the page's files available. Call it after `ready`. */
export function servePage(): void {
  protocol.handle(APP_SCHEME, serveFolder(join(import.meta.dirname, '../renderer')));
  if (server === undefined) return;
  const policy = [developmentPolicy(server)];
  session.defaultSession.webRequest.onHeadersReceived(({ responseHeaders }, answer) =>
    answer({ responseHeaders: { ...responseHeaders, 'Content-Security-Policy': policy } }),
  );
}

/** Makes a channel, gives the page one end of it under `portKey`, and returns the other. */
export function handOverPort(window: BrowserWindow | undefined, portKey: string): Port {
  const { port1, port2 } = new MessageChannelMain();
  window?.webContents.postMessage('bridge:port', portKey, [port2]);
  return port1;
}
