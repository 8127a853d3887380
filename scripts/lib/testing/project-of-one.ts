import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { addGame, CATALOGUE, gamesOf, removeGame } from '../games.mjs';

const root = resolve(import.meta.dirname, '../../..');

/**
 * A folder with this project's catalogue and nothing else, for tests that write games. Whichever games the project has:
 * here there is one line, of `made-up`. Whoever makes it removes it.
 */
export function projectOfOne(): string {
  const folder = mkdtempSync(join(tmpdir(), 'app-games-'));
  mkdirSync(join(folder, dirname(CATALOGUE)), { recursive: true });
  writeFileSync(join(folder, CATALOGUE), readFileSync(join(root, CATALOGUE)));
  for (const id of gamesOf(folder)) removeGame(folder, id);
  addGame(folder, 'made-up');
  return folder;
}
