import type { BrowserWindow } from 'electron/main';
import type { settingsVerbs } from '../../shared/bridge/settings.ts';
import type { HandlersOf } from '../../shared/bridge/verb.ts';
import type { SettingsFile } from './settings.ts';

/** What main does about settings: it keeps them, and makes the window as large as they say. */
export function settingsHandlers(
  file: SettingsFile,
  window: () => Pick<BrowserWindow, 'setFullScreen'> | undefined,
): HandlersOf<typeof settingsVerbs> {
  return {
    updateSettings: (patch) => {
      const before = file.settings.fullscreen;
      const kept = file.update(patch);
      if (kept.settings.fullscreen !== before) window()?.setFullScreen(kept.settings.fullscreen);
      return kept;
    },
  };
}

/** The player may choose fullscreen without the app: by the system's own button or shortcut. */
export function followFullscreen(
  window: Pick<BrowserWindow, 'on'>,
  file: Pick<SettingsFile, 'settings' | 'update'>,
): void {
  const keep = (fullscreen: boolean) => {
    if (file.settings.fullscreen !== fullscreen) file.update({ fullscreen });
  };
  window.on('enter-full-screen', () => keep(true));
  window.on('leave-full-screen', () => keep(false));
}
