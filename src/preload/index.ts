/**
 * What the page may ask of main, and nothing else: the verbs of `HostplayBridge` as `window.hostplay`. Runs in
 * the page's sandbox, in a world of its own. Arguments are checked in main, where a page cannot get around it.
 */
import { contextBridge, ipcRenderer } from 'electron/renderer';
import type { HostplayBridge, PortHandOver, Result } from '../shared/bridge/index.ts';

const bridge: HostplayBridge = {
  start: async () => {
    const result = await call<Awaited<ReturnType<HostplayBridge['start']>>>('start');
    // Only a page that is not ours is refused its start.
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  },
  updateSettings: (patch) => call('updateSettings', patch),
  host: (options) => call('host', options),
  join: (options) => call('join', options),
  leave: async () => void (await call('leave')),
  copyText: async (text) => void (await call('copyText', text)),
  openLink: async (url) => {
    const result = await call<boolean>('openLink', url);
    return result.ok && result.value;
  },
  setLink: (choice) => call('setLink', choice),
  saveRecording: (bytes) => call('saveRecording', bytes),
  showRecording: async () => void (await call('showRecording')),
  readRecording: () => call('readRecording'),
};

async function call<T>(verb: keyof HostplayBridge, ...args: unknown[]): Promise<Result<T>> {
  try {
    return await ipcRenderer.invoke(`hostplay:${verb}`, ...args);
  } catch {
    return { ok: false, error: { code: 'internal', message: 'Hostplay does not answer. Start it again.' } };
  }
}

contextBridge.exposeInMainWorld('hostplay', bridge);

// A port cannot pass the context bridge; a message within the page can carry it. The page knows its own by the key.
ipcRenderer.on('hostplay:port', (event, portKey: string) => {
  const handOver: PortHandOver = { type: 'hostplay:port', portKey };
  window.postMessage(handOver, window.location.origin, event.ports);
});
