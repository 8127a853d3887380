/** Where this copy keeps its data, and that only one copy at a time uses it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HandOver } from './later-starts.ts';

/** The part of Electron's `app` that is used. */
interface ProfileApp {
  getPath(name: 'userData'): string;
  setPath(name: 'userData', path: string): void;
  on(
    event: 'second-instance',
    listener: (event: unknown, args: string[], folder: string, handOver: unknown) => void,
  ): unknown;
  requestSingleInstanceLock(handOver: Record<string, unknown>): boolean;
}

/**
 * `own`: this copy has the profile to itself. `read-only`: nothing can be kept there, not even the sign that somebody uses
 * it; any number of copies may. `taken`: another copy runs on it; it has been told what this one was started for, and this
 * one should quit.
 */
export type Profile = 'own' | 'read-only' | 'taken';

/**
 * Chooses the folder of `profile`, or the usual one without. Call it before `ready`.
 *
 * @param handOver what a copy that runs already is told
 * @param onLaterStart called with what a later start hands over: anything at all
 */
export function useProfile(
  app: ProfileApp,
  profile: string | undefined,
  handOver: HandOver,
  onLaterStart: (handOver: unknown) => void,
): Profile {
  if (profile !== undefined) app.setPath('userData', join(app.getPath('userData'), 'profiles', profile));
  if (!canKeep(app.getPath('userData'))) return 'read-only';
  app.on('second-instance', (_event, _args, _folder, received) => onLaterStart(received));
  return app.requestSingleInstanceLock(handOver) ? 'own' : 'taken';
}

/** Whether a file can be written in a folder, which is made if need be: the folder may be read-only, or the disk full. */
export function canKeep(folder: string): boolean {
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, 'Can something be kept here?');
    return true;
  } catch {
    return false;
  } finally {
    remove(trial);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}
