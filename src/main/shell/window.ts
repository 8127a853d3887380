/** The one window. */
import { join } from 'node:path';
import { BrowserWindow, Menu } from 'electron/main';
import icon from '../../../resources/icon.png?asset';
import { product } from '../../shared/product.ts';
import type { Options } from './arguments.ts';

/**
 * @param fullscreen as the player has chosen it; a size or a place on the command line comes first
 * @param development whether the developer tools may be opened, with F12
 */
export function createWindow(
  { position, size }: Options,
  fullscreen: boolean,
  development: boolean,
): BrowserWindow {
  Menu.setApplicationMenu(menu());
  const window = new BrowserWindow({
    title: product.name,
    icon,
    // What is seen before the page is painted: the page's own background.
    backgroundColor: product.colours.ink,
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    ...position,
    ...size,
    // Told false a window could never be made fullscreen on macOS.
    ...(fullscreen && position === undefined && size === undefined && { fullscreen }),
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: development,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('before-input-event', (_event, { type, code }) => {
    if (development && type === 'keyDown' && code === 'F12') window.webContents.toggleDevTools();
  });
  return window;
}

/** Brings the window to the front, for somebody who started the app again. */
export function showAgain(window: BrowserWindow | undefined): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** None, but on macOS, where copying, pasting and quitting by keyboard come from the menu. */
function menu(): Menu | null {
  if (process.platform !== 'darwin') return null;
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
}
