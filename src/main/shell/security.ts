/**
 * What no page may do, whatever it is: ask for permissions, go elsewhere, open windows, embed other pages, download,
 * hold its window open.
 * SECURITY.md names the test behind each.
 */
import type { App, Session, WebContents } from 'electron/main';
import { product } from '../../shared/product.ts';
import type { Log } from './log.ts';

const { link } = product.author;
/** Hosts that `openLink` may open in the browser, over https: GitHub, and where the product's author is at home. */
const LINK_HOSTS: ReadonlySet<string> = new Set([
  'github.com',
  ...(URL.canParse(link) ? [new URL(link).hostname] : []),
]);

/**
 * Locks every page and session that will ever exist in this process. Call it before the first window.
 *
 * @param isOwnPage whether a URL is the app's own page, which may reload itself
 */
export function lockDown(app: App, isOwnPage: (url: string) => boolean, log: Log): void {
  app.on('session-created', (session) => {
    denyPermissions(session);
    denyDownloads(session, log);
  });
  app.on('web-contents-created', (_event, contents) => confine(contents, isOwnPage, log));
}

/** Whether the browser may be sent to `url`: https to an allowed host, without a port or credentials. */
export function isAllowedLink(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const link = new URL(url);
  return (
    link.protocol === 'https:' &&
    LINK_HOSTS.has(link.hostname) &&
    link.port === '' &&
    link.username === '' &&
    link.password === ''
  );
}

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** The page saves recordings by a verb, under a name that main gives them; it has nothing else to put on the disk. */
function denyDownloads(session: Session, log: Log): void {
  session.on('will-download', (event) => {
    event.preventDefault();
    log.warn('download-blocked');
  });
}

function confine(contents: WebContents, isOwnPage: (url: string) => boolean, log: Log): void {
  const stayHome = (event: { url: string; preventDefault(): void }) => {
    if (isOwnPage(event.url)) return;
    event.preventDefault();
    log.warn('navigation-blocked', { to: event.url });
  };
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  // A page may not hold its window open: to an `onbeforeunload` that objects, closing goes on all the same.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log.warn('webview-blocked');
  });
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('window-blocked', { to: url });
    return { action: 'deny' };
  });
}
