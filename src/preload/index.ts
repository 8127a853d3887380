/**
 * What the page may ask of main, and nothing else: the verbs of `Bridge`, by name, as `window.bridge`. Runs in the
 * page's sandbox, in a world of its own. Arguments are checked in main, where a page cannot get around it.
 */
import { contextBridge, ipcRenderer } from 'electron/renderer';
import type { Bridge, PortHandOver, Result } from '../shared/bridge/index.ts';

const bridge: Bridge = {
  start: verb('start'),
  nextStart: verb('nextStart'),
  copyText: verb('copyText'),
  openLink: verb('openLink'),
  updateSettings: verb('updateSettings'),
  host: verb('host'),
  join: verb('join'),
  leave: verb('leave'),
  tellFriends: verb('tellFriends'),
  nextClosing: verb('nextClosing'),
  closeApp: verb('closeApp'),
  drawAttention: verb('drawAttention'),
  setLink: verb('setLink'),
  saveRecording: verb('saveRecording'),
  showRecording: verb('showRecording'),
  readRecording: verb('readRecording'),
  reportDefect: verb('reportDefect'),
  explainEnd: verb('explainEnd'),
  copyDetails: verb('copyDetails'),
};

function verb<Name extends keyof Bridge>(name: Name): Bridge[Name] {
  const call = async (...args: unknown[]): Promise<Result<unknown>> => {
    try {
      return await ipcRenderer.invoke(`bridge:${name}`, ...args);
    } catch {
      return { ok: false, error: { code: 'no-answer' } };
    }
  };
  return call as Bridge[Name];
}

contextBridge.exposeInMainWorld('bridge', bridge);

// A port cannot pass the context bridge; a message within the page can carry it. The page knows its own by the key.
ipcRenderer.on('bridge:port', (event, portKey: string) => {
  const handOver: PortHandOver = { type: 'bridge:port', portKey };
  window.postMessage(handOver, window.location.origin, event.ports);
});
