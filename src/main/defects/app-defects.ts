/** The defects of this copy of the app: what they are written down with, and how they are told. */
import { join } from 'node:path';
import { app } from 'electron/main';
import { gameVersions } from '../../shared/games/catalogue.ts';
import { logFile } from '../shell/app-log.ts';
import type { Log } from '../shell/log.ts';
import { PAGE_ORIGIN } from '../shell/page.ts';
import { Defects } from './defects.ts';
import { OriginalPlaces } from './original-places.ts';

/** @param development whether the page comes from Vite's server, and so from its sources */
export function openDefects(log: Log, development: boolean): Defects {
  const root = app.getAppPath();
  const built = join(import.meta.dirname, '..');
  const page = development
    ? { url: PAGE_ORIGIN, folder: join(root, 'src', 'renderer'), isServed: true }
    : { url: PAGE_ORIGIN, folder: join(built, 'renderer'), isServed: false };
  const places = new OriginalPlaces({ root, page, built });
  return new Defects({
    log,
    logFile: logFile(),
    isDeveloped: () => !app.isPackaged,
    versions: versions(),
    originalPlaces: (stack) => places.of(stack),
  });
}

function versions(): string {
  const games = Object.entries(gameVersions).map(([id, version]) => `${id} ${version}`);
  return [
    `${app.getName()} ${app.getVersion()}`,
    `Electron ${process.versions.electron}`,
    `${process.platform} ${process.arch}`,
    `games: ${games.join(', ')}`,
  ].join('; ');
}
