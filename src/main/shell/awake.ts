/** While a session is on, the computer stays awake and a covered window keeps its frames. */
import { type BrowserWindow, powerSaveBlocker } from 'electron/main';

/** @returns a function to be told when a session begins (`true`) and ends (`false`) */
export function keepAwake(window: () => BrowserWindow | undefined): (playing: boolean) => void {
  let blocker: number | undefined;
  return (playing) => {
    window()?.webContents.setBackgroundThrottling(!playing);
    if (playing) {
      blocker ??= powerSaveBlocker.start('prevent-display-sleep');
    } else if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
    }
  };
}
