/** Opens a page as the app opens its own. */
import { app, BrowserWindow, protocol } from 'electron/main';
import { APP_PAGE, APP_SCHEME, serveFolder } from '../../src/main/shell/app-protocol.ts';

const folder = process.argv.at(-1) ?? '';

protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
void app.whenReady().then(async () => {
  protocol.handle(APP_SCHEME, serveFolder(folder));
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { backgroundThrottling: false },
  });
  await window.loadURL(APP_PAGE);
});
