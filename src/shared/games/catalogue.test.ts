import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, DEFAULT_GAME, findGame, gameVersions } from './catalogue.ts';

const root = resolve(import.meta.dirname, '../../..');
/** Where code is that could name a game. */
const FOLDERS = ['src', 'scripts', 'bench', 'examples', 'config', 'e2e'];

/** Every file of code but the catalogue, as paths from the root. */
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll(sep, '/'))
    .filter((file) => /\.(tsx?|mjs|cjs)$/.test(file) && file !== 'src/shared/games/catalogue.ts'),
);

describe.each(Object.entries(catalogue))('the catalogue entry "%s"', (id, entry) => {
  it('says the same about the game as the game itself', async () => {
    const { game } = await entry.load();
    expect(game).toMatchObject({ id, title: entry.title, tagline: entry.tagline });
    expect(game).toMatchObject({ version: entry.version, seats: entry.seats });
    expect(gameVersions[id]).toBe(game.version);
  });

  it('has an id that can be a folder, and seats for two or more', () => {
    expect(id).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
    expect(entry.seats).toBeGreaterThanOrEqual(2);
    expect(entry.seats).toBeLessThanOrEqual(256);
  });

  it('can go: nothing outside of its own folders names them', () => {
    const folders = `games/${id}/`;
    const outside = files.filter((file) => !file.includes(folders));
    expect(outside.filter((file) => readFileSync(join(root, file), 'utf8').includes(folders))).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('has the game that is played when nobody chooses', () => {
    expect(findGame(DEFAULT_GAME)).toBeDefined();
  });

  it.each(['', 'nothing', 'constructor', '__proto__'])('has no game called "%s"', (id) => {
    expect(findGame(id)).toBeUndefined();
  });
});
