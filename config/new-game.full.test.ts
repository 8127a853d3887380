import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gamesOf } from '../scripts/lib/games.mjs';
import { KINDS } from '../scripts/new-game/write-game.mjs';
import { Fork, root } from './testing/fork.ts';

/** What somebody does on Friday evening: makes a game of each kind, plays it in two windows, and takes it out again. */
const fork = new Fork();
const catalogue = join('src', 'shared', 'games', 'catalogue.ts');

beforeAll(() => fork.begin());
afterAll(() => fork.end());

// Each runs all unit tests of the fork.
describe.each(KINDS)('a new game of the kind “%s”', { timeout: 20 * 60_000 }, (kind) => {
  const id = `fresh-${kind}`;

  it('is written, with what to do next', async () => {
    const printed = await fork.succeeds('scripts/new-game.mjs', id, '--kind', kind);
    expect(printed).toContain(`npm run play -- --game ${id}`);
    expect(printed).toContain(`npm test -- ${id}`);
    expect(gamesOf(fork.folder)).toContain(id);
    const { code, printed: again } = await fork.run('scripts/new-game.mjs', id);
    expect(code).toBe(1);
    expect(again).toContain(`There is a game “${id}” already.`);
  });

  it('passes every check as it was written', async () => {
    await fork.succeeds('scripts/check.mjs');
    await fork.succeeds('scripts/test.mjs', 'unit');
  });

  it('is played in two windows', async () => {
    await fork.succeeds('scripts/test.mjs', 'e2e', `games/(${id}|every-game)`);
  });

  it('goes without leaving anything behind', async () => {
    await fork.succeeds('scripts/remove-game.mjs', id);
    expect(readFileSync(join(fork.folder, catalogue))).toEqual(readFileSync(join(root, catalogue)));
    for (const place of ['src/shared', 'src/renderer', 'e2e'])
      expect(existsSync(join(fork.folder, place, 'games', id))).toBe(false);
  });
});
