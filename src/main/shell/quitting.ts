/** Quitting in order: guests are told goodbye and the host thread ends before the process does. */

/** The part of Electron's `app` that is used. */
interface QuittingApp {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
}

/**
 * How long quitting waits for the session to close, in milliseconds. A host thread that does not stop is ended by
 * force after 3 s; Electron would abort if one were still alive when the process ends.
 */
const LONGEST_GOODBYE = 4_000;

/**
 * Holds every quit back until `close` is done, or has failed, or has taken too long.
 *
 * @param keepsOpen asked first: whether there is no quitting yet, because the player is asked
 * @param longest in milliseconds; 4 seconds unless told
 */
export function closeBeforeQuit(
  app: QuittingApp,
  close: () => Promise<void>,
  keepsOpen: () => boolean,
  longest: number = LONGEST_GOODBYE,
): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing' || keepsOpen()) return;
    state = 'closing';
    void withinTime(close(), longest).then(() => {
      state = 'closed';
      app.quit();
    });
  });
}

/** Resolves when `work` has settled in whatever way, or after `longest` ms. */
function withinTime(work: Promise<void>, longest: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longest);
    const settled = () => {
      clearTimeout(timer);
      resolve();
    };
    work.then(settled, settled);
  });
}
