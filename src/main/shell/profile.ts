/** Where this copy keeps its data, and that only one copy at a time uses it. */
import { join } from 'node:path';
import type { App } from 'electron/main';

/**
 * Chooses the folder of `profile`, or the usual one without. Call it before `ready`.
 *
 * @param onSecondStart called when the same profile is started again; the second start ends by itself
 * @returns false when another copy already runs on this profile: it has been told, and this one should quit
 */
export function useProfile(app: App, profile: string | undefined, onSecondStart: () => void): boolean {
  if (profile !== undefined) app.setPath('userData', join(app.getPath('userData'), 'profiles', profile));
  app.on('second-instance', onSecondStart);
  return app.requestSingleInstanceLock();
}
