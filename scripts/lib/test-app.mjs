// @ts-check
// The app that the template's own end-to-end tests drive. It is made as a fork of this project would be: a copy of the
// sources, all games taken out, one game put in. That game is `Dots`, made for tests; nobody who plays ever gets it.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../setup/folders.mjs';
import { buildIfChanged, isTest, SOURCES } from './build.mjs';
import { addGame, gamesOf, removeGame } from './games.mjs';

/** Where that copy lies. */
export const testAppFolder = join(projectFolder, '.cache', 'test-app');

const GAME = 'dots';

/** What `Dots` needs to be a game of the copy: its rules and its view lie where tests of all kinds find them. */
const FILES = {
  [`src/shared/games/${GAME}/about.ts`]:
    "export { parts as about } from '../../simulation/testing/dots.ts';\n",
  [`src/shared/games/${GAME}/index.ts`]: "export { dots as game } from '../../simulation/testing/dots.ts';\n",
  [`src/renderer/games/${GAME}/index.ts`]:
    "export { createView } from '../../../../e2e/test-game/view.ts';\n",
};

/**
 * Makes the copy anew and builds it, if anything that goes into it has changed.
 * @throws {import('../setup/say.mjs').SetupError} with what the build printed, when it fails
 */
export async function buildTestApp() {
  for (const source of [...SOURCES, 'e2e/test-game']) {
    rmSync(join(testAppFolder, source), { recursive: true, force: true });
    cpSync(join(projectFolder, source), join(testAppFolder, source), {
      recursive: true,
      filter: (path) => !isTest(path),
    });
  }
  for (const id of gamesOf(testAppFolder)) removeGame(testAppFolder, id);
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(testAppFolder, path)), { recursive: true });
    writeFileSync(join(testAppFolder, path), text);
  }
  addGame(testAppFolder, GAME);
  await buildIfChanged(testAppFolder, [...SOURCES, 'e2e/test-game']);
}
