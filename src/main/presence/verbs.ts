import type { presenceVerbs } from '../../shared/bridge/presence.ts';
import type { HandlersOf } from '../../shared/bridge/verb.ts';

/** The part of Electron's `BrowserWindow` that is used. */
interface Window {
  isFocused(): boolean;
  isDestroyed(): boolean;
  flashFrame(flag: boolean): void;
  once(event: 'focus', listener: () => void): unknown;
}

/** What main does for a window that nobody looks at. */
export function presenceHandlers(window: () => Window | undefined): HandlersOf<typeof presenceVerbs> {
  let isFlashing = false;
  return {
    drawAttention: () => {
      const shown = window();
      if (shown === undefined || shown.isDestroyed() || shown.isFocused() || isFlashing) return;
      isFlashing = true;
      shown.flashFrame(true);
      shown.once('focus', () => {
        isFlashing = false;
        if (!shown.isDestroyed()) shown.flashFrame(false);
      });
    },
  };
}
