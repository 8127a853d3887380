import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { addGame, gamesOf, removeGame } from '../scripts/lib/games.mjs';
import { Fork, root } from './testing/fork.ts';

/**
 * Does to a copy of the project what a fork does: a game goes, or all go and the one of docs/making-a-game.md comes.
 * Then the fork's own checks, unit tests and a test in two windows must be green.
 */
const fork = new Fork();
const { folder } = fork;

beforeEach(() => fork.begin());
afterAll(() => fork.end());

async function expectGreen(): Promise<void> {
  // The page's code need not be in this project's format once it has another name.
  await fork.succeeds('scripts/format.mjs');
  await fork.succeeds('scripts/check.mjs');
  await fork.succeeds('scripts/test.mjs', 'unit');
  await fork.succeeds('scripts/test.mjs', 'e2e', 'every-game');
}

/** Puts the simulation game of docs/making-a-game.md in, under a name that no other test has for a game. @returns its id */
function addGameOfThePage(): string {
  const id = 'pennies';
  const page = readFileSync(join(root, 'docs', 'making-a-game.md'), 'utf8');
  const renamed = page.replaceAll('coins', id).replaceAll('Coins', 'Pennies');
  for (const [, path = '', code = ''] of renamed.matchAll(/```ts file=(\S+)\n([\s\S]*?)```/g)) {
    if (!path.includes(`/games/${id}/`)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  addGame(folder, id);
  return id;
}

// Half an hour: each fork runs all of its unit tests.
describe('a fork of this project', { timeout: 30 * 60_000 }, () => {
  const games = gamesOf(root);

  // Without any game there is nothing to play: the last one only goes when another comes.
  it.each(games.length > 1 ? games : [])('is whole without the game “%s”', async (id) => {
    removeGame(folder, id);
    await expectGreen();
  });

  it('is whole with one freshly written game in the place of all others', async () => {
    for (const id of games) removeGame(folder, id);
    const only = addGameOfThePage();
    expect(gamesOf(folder)).toEqual([only]);
    await expectGreen();
  });
});
