/** The least that an Electron app can be: one window with one line of text. */
import { app, BrowserWindow } from 'electron/main';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('data:text/html,<title>Hello</title><h1>Hello, world</h1>');
});
