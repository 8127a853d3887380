/** The system ends the app: the computer shuts down, the user logs out, or a signal says so. None of these waits. */
import { type App, type BrowserWindow, powerMonitor } from 'electron/main';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Call it when the app is ready. @param told called before the app is asked to quit */
export function whenSystemEnds(app: App, window: BrowserWindow, told: () => void): void {
  // macOS and Linux; then Windows.
  powerMonitor.on('shutdown', told);
  window.on('query-session-end', told);
  window.on('session-end', told);
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      told();
      app.quit();
    });
  }
}
