/** The start of the app, as a list of steps. */
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, ipcMain } from 'electron/main';
import type { Handlers } from '../shared/bridge/index.ts';
import { surviveClosing } from '../shared/net/tcp/index.ts';
import { product } from '../shared/product.ts';
import { openDefects } from './defects/app-defects.ts';
import { defectHandlers } from './defects/verbs.ts';
import createHostWorker from './host/entry.ts?nodeWorker';
import { openIdentity } from './identity/identity-file.ts';
import { ClosingQuestion } from './leaving/closing-question.ts';
import { whenSystemEnds } from './leaving/system-end.ts';
import { leavingHandlers } from './leaving/verbs.ts';
import { createLink } from './network/link.ts';
import { networkHandlers } from './network/verbs.ts';
import { presenceHandlers } from './presence/verbs.ts';
import { Recordings } from './recording/recordings.ts';
import { recordingHandlers } from './recording/verbs.ts';
import { Session } from './session/session.ts';
import { sessionHandlers } from './session/verbs.ts';
import { SettingsFile } from './settings/settings.ts';
import { followFullscreen, settingsHandlers } from './settings/verbs.ts';
import { openLog } from './shell/app-log.ts';
import type { Options } from './shell/arguments.ts';
import { keepAwake } from './shell/awake.ts';
import {
  commandLine,
  endTold,
  readArguments,
  readCommandLine,
  sayWhetherSandboxed,
} from './shell/command-line.ts';
import { endOnCrash, reloadOnCrash } from './shell/crashes.ts';
import { isHeldByDebugger } from './shell/debugger.ts';
import { comeHome } from './shell/home.ts';
import { comesFrom, serveVerbs } from './shell/ipc.ts';
import { handOverOf, LaterStarts } from './shell/later-starts.ts';
import { handOverPort, isPage, PAGE_ORIGIN, PAGE_URL, registerScheme, servePage } from './shell/page.ts';
import { useProfile } from './shell/profile.ts';
import { closeBeforeQuit } from './shell/quitting.ts';
import { takeScreenshot } from './shell/screenshot.ts';
import { lockDown } from './shell/security.ts';
import { shellHandlers } from './shell/verbs.ts';
import { createWindow, showAgain } from './shell/window.ts';

const development = import.meta.env.DEV;

// Nothing that is printed, here or in the host thread, can end anything.
surviveClosing(process.stdout);
surviveClosing(process.stderr);

const options = readCommandLine(app);
if (options !== undefined) start(options);

function start(options: Options): void {
  let window: BrowserWindow | undefined;

  const handOver = handOverOf(commandLine(), process.cwd());
  const profile = useProfile(app, options.profile, handOver, (received) => {
    showAgain(window);
    laterStarts.receive(received);
  });
  if (profile === 'taken') return endTold(app, options);
  app.setAppUserModelId(product.id);
  sayWhetherSandboxed(app);
  registerScheme();

  const log = openLog(development);
  const defects = openDefects(log, development);
  lockDown(app, isPage, log);
  const laterStarts = new LaterStarts(readArguments, log);
  const settings = new SettingsFile(join(app.getPath('userData'), 'settings.json'), log, profile === 'own');
  const recordings = new Recordings(join(app.getPath('userData'), 'recordings'));
  const link = createLink(options.link, development);
  const closing = new ClosingQuestion();
  const awake = keepAwake(() => window);
  const session = new Session({
    createWorker: (workerData) => createHostWorker({ workerData }),
    openPort: (portKey) => handOverPort(window, portKey),
    networkInterfaces,
    onPlaying: (playing) => {
      awake(playing);
      // Whatever the page said last: nobody loses a game that is over.
      if (!playing) closing.friends = 0;
    },
    onDefect: (defect) => defects.report('host', defect),
    heartbeat: !isHeldByDebugger(development, [...process.execArgv, ...process.argv]),
    placesPerAddress: options.perAddress,
    development,
    identity: openIdentity(join(app.getPath('userData'), 'identity.pem'), log),
    link,
    log,
  });
  const leave = () => session.leave();

  endOnCrash(log, leave);
  closeBeforeQuit(app, leave, () => closing.keepsOpen());
  app.on('window-all-closed', () => app.quit());
  const handlers: Handlers = {
    ...shellHandlers(options, settings, laterStarts, development),
    ...settingsHandlers(settings, () => window),
    ...sessionHandlers(session),
    ...leavingHandlers(closing, () => app.quit()),
    ...presenceHandlers(() => window),
    ...networkHandlers(link, options.link, development),
    ...recordingHandlers(recordings, () => laterStarts.replay ?? options.replay),
    ...defectHandlers(defects, (text) => clipboard.writeText(text)),
  };
  serveVerbs(ipcMain, handlers, (caller) => comesFrom(caller, window?.webContents, PAGE_ORIGIN), log);

  void app.whenReady().then(async () => {
    servePage();
    window = createWindow(options, settings.settings.fullscreen, !app.isPackaged);
    followFullscreen(window, settings);
    window.on('close', (event) => closing.keepsOpen() && event.preventDefault());
    whenSystemEnds(app, window, () => closing.settle());
    reloadOnCrash(window, log, leave);
    comeHome(window, PAGE_URL, isPage, log, leave);
    await window.loadURL(PAGE_URL);
    log.info('started', { version: app.getVersion(), electron: process.versions.electron });
    if (options.screenshot !== undefined) await takeScreenshot(window, options.screenshot);
  });
}
