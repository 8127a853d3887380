/** What it costs main to hand a snapshot to the page: through the app's data port, and by Electron's plain way. */
import { app, BrowserWindow, MessageChannelMain } from 'electron/main';
import { DataPort } from '../../src/main/session/data-port.ts';
import { silentLog } from '../../src/main/shell/log.ts';
import { decode, type Entry, encode, type Payload } from '../../src/shared/net/index.ts';
import { nodeClock } from '../../src/shared/net/tcp/index.ts';
import type { BridgeCost } from './desktop.ts';

const MESSAGES = 6_000;
const BURST = 20;
const WARM_UP = 600;

/** 16 players as maps of numbers: some 910 bytes. */
const payload: Payload = encode({
  action: 'state',
  tick: 70_000,
  players: Array.from({ length: 16 }, (_, seat) => ({
    seat,
    x: 400.25 + seat,
    y: 300.75 - seat,
    vx: 141.4 - seat,
    vy: -141.4 + seat,
  })),
});
const decoded = decode(payload);

/** Stands for the Client: a queue that the measurement fills. */
class Source {
  readonly receiveQueue = { onEntry: () => {}, take: () => this.#entries.splice(0) };
  readonly roundTrip = 20;
  readonly #entries: Entry[] = [];

  deliver(count: number): void {
    for (let i = 0; i < count; i++) this.#entries.push({ kind: 'message', payload: payload.slice(), at: 0 });
    this.receiveQueue.onEntry();
  }
  consumed(): void {}
  close(): void {}
  sendPayload(): number {
    return 0;
  }
}

app.whenReady().then(async () => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { contextIsolation: false, nodeIntegration: true, backgroundThrottling: false },
  });
  // The page reads everything, as a page does. It may use Node here: nobody else's bytes come to it.
  await window.loadURL('data:text/html,<title>bridge</title>');
  await window.webContents.executeJavaScript(`{
    const { ipcRenderer } = require('electron');
    window.read = 0;
    ipcRenderer.on('plain', () => { window.read += 1; });
    ipcRenderer.on('port', ({ ports: [port] }) => {
      port.onmessage = ({ data }) => { window.read += data.entries.length; };
    });
    undefined;
  }`);
  const { port1, port2 } = new MessageChannelMain();
  window.webContents.postMessage('port', null, [port2]);

  const source = new Source();
  new DataPort(source, port1, { translate: (event) => event, over: () => {} }, nodeClock, silentLog);
  const read = () => window.webContents.executeJavaScript('window.read') as Promise<number>;

  /** Main's CPU per message, µs, with everything read in the end. */
  const measure = async (deliver: (count: number) => void, count: number, messages = MESSAGES) => {
    const until = (await read()) + messages;
    const before = process.cpuUsage();
    for (let sent = 0; sent < messages; sent += count) {
      deliver(count);
      // The data port hands over in one turn of the event loop; the next begins after it.
      await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    }
    const { user, system } = process.cpuUsage(before);
    while ((await read()) < until);
    return (user + system) / messages;
  };
  const byPort = (count: number) => source.deliver(count);
  const bytesEach = (count: number) => {
    for (let i = 0; i < count; i++) window.webContents.send('plain', payload.slice());
  };
  const objectsEach = (count: number) => {
    for (let i = 0; i < count; i++) window.webContents.send('plain', decoded);
  };
  for (const deliver of [byPort, bytesEach, objectsEach]) await measure(deliver, BURST, WARM_UP);

  const cost: BridgeCost = {
    single: { hostplay: await measure(byPort, 1), floor: await measure(bytesEach, 1) },
    burst: { hostplay: await measure(byPort, BURST), floor: await measure(objectsEach, BURST) },
  };
  process.stdout.write(`measured ${JSON.stringify(cost)}\n`);
});
