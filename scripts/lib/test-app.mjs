// @ts-check
// The app that the template's own end-to-end tests drive. It is made as a fork of this project would be: a copy of the
// sources, all games taken out, others put in: `Dots`, made for tests, under two names. Nobody who plays ever gets it.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../setup/folders.mjs';
import { buildIfChanged, isTest, SOURCES } from './build.mjs';
import { addGame, gamesOf, removeGame } from './games.mjs';

/** Where that copy lies. */
export const testAppFolder = join(projectFolder, '.cache', 'test-app');

/** Two, so that a host can go on from one to the other; the first is the one that is played unless somebody chooses. */
const GAMES = [
  { id: 'dots', title: 'Dots' },
  { id: 'more-dots', title: 'More dots' },
];

/**
 * What `Dots` needs to be a game of the copy: its rules and its view lie where tests of all kinds find them.
 * @param {{ id: string, title: string }} about
 */
function filesOf({ id, title }) {
  const named = `{ ...parts, id: '${id}', title: '${title}' }`;
  return {
    [`src/shared/games/${id}/about.ts`]: `import { parts } from '../../simulation/testing/dots.ts';
export const about = ${named};
`,
    [`src/shared/games/${id}/index.ts`]: `import { simulationGame } from '../../simulation/index.ts';
import { parts } from '../../simulation/testing/dots.ts';
export const game = simulationGame(${named});
`,
    [`src/renderer/games/${id}/index.ts`]:
      "export { createView } from '../../../../e2e/test-game/view.ts';\n",
  };
}

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
  for (const game of GAMES) {
    for (const [path, text] of Object.entries(filesOf(game))) {
      mkdirSync(dirname(join(testAppFolder, path)), { recursive: true });
      writeFileSync(join(testAppFolder, path), text);
    }
    addGame(testAppFolder, game.id);
  }
  await buildIfChanged(testAppFolder, [...SOURCES, 'e2e/test-game']);
}
