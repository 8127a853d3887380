import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { comeHome } from './home.ts';
import { createLog } from './log.ts';

const HOME = 'app://page/index.html';

/** A window whose page goes where the test says. */
function window() {
  const webContents = new EventEmitter();
  const did: string[] = [];
  const shown = {
    webContents,
    loadURL: async (url: string) => did.push(`load ${url}`),
    isDestroyed: () => false,
  };
  comeHome(
    shown,
    HOME,
    (url) => url === HOME,
    createLog([(line) => did.push(line.split(' ')[2] ?? '')]),
    async () => {
      did.push('session closed');
    },
  );
  return { webContents, did };
}

describe('a page that has left', () => {
  it.each(['about:blank', 'about:blank?', 'data:text/html,x', 'https://example.com/'])(
    'for %s is loaded again',
    (url) => {
      const { webContents, did } = window();
      webContents.emit('did-navigate', {}, url, -1, '');
      expect(did).toEqual(['page-left', 'session closed', `load ${HOME}`]);
    },
  );

  it('for what cannot be loaded is loaded again', () => {
    const { webContents, did } = window();
    webContents.emit('did-fail-load', {}, -300, 'ERR_INVALID_URL', 'about:srcdoc', true, 5, 4);
    expect(did).toEqual(['page-left', 'session closed', `load ${HOME}`]);
  });

  it('is left alone where it belongs, when only a frame fails, and when it was told not to go', () => {
    const { webContents, did } = window();
    webContents.emit('did-navigate', {}, HOME, 200, 'OK');
    webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://page/x', false, 5, 4);
    webContents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'https://example.com/', true, 5, 4);
    webContents.emit('did-fail-load', {}, -102, 'ERR_CONNECTION_REFUSED', HOME, true, 5, 4);
    expect(did).toEqual([]);
  });
});
