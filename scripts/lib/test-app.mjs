// @ts-check
// The app that the template's own end-to-end tests drive. It is made as a fork of this project would be: a copy of the
// sources, all games taken out, others put in that are made for tests. Nobody who plays ever gets these.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../setup/folders.mjs';
import { buildIfChanged, isTest, SOURCES } from './build.mjs';
import { addGame, gamesOf, removeGame } from './games.mjs';

/** Where that copy lies. */
export const testAppFolder = join(projectFolder, '.cache', 'test-app');

/**
 * `Dots` under two names, so that a host can go on from one to the other, and one that breaks on request. The first is
 * the one that is played unless somebody chooses.
 */
const GAMES = [
  { id: 'dots', files: filesOfDots({ id: 'dots', title: 'Dots' }) },
  { id: 'more-dots', files: filesOfDots({ id: 'more-dots', title: 'More dots' }) },
  { id: 'trial', files: filesOfTrial() },
];

/**
 * What `Dots` needs to be a game of the copy: its rules and its view lie where tests of all kinds find them.
 * @param {{ id: string, title: string }} about
 */
function filesOfDots({ id, title }) {
  const named = `...parts, id: '${id}', title: '${title}'`;
  return {
    [`src/shared/games/${id}/about.ts`]: `import { parts } from '../../simulation/testing/dots.ts';
export const about = { ${named} };
`,
    [`src/shared/games/${id}/index.ts`]: `import { simulationGame } from '../../simulation/index.ts';
import { createBot, parts } from '../../simulation/testing/dots.ts';
export const game = simulationGame({ ${named}, createBot });
`,
    [`src/renderer/games/${id}/index.ts`]:
      "export { createView } from '../../../../e2e/test-game/view.ts';\n",
  };
}

/** What the trial game needs to be a game of the copy. Its view is an `index.tsx`, as anybody's may be. */
function filesOfTrial() {
  const rules = '../../../../e2e/test-game/trial/rules.ts';
  return {
    'src/shared/games/trial/about.ts': `export { about } from '${rules}';\n`,
    'src/shared/games/trial/index.ts': `export { game } from '${rules}';\n`,
    'src/renderer/games/trial/index.tsx':
      "export { createView } from '../../../../e2e/test-game/trial/view.tsx';\n",
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
  for (const { id, files } of GAMES) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(testAppFolder, path)), { recursive: true });
      writeFileSync(join(testAppFolder, path), text);
    }
    addGame(testAppFolder, id);
  }
  await buildIfChanged(testAppFolder, [...SOURCES, 'e2e/test-game']);
}
