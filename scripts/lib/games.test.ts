import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addGame, gamesOf, removeGame } from './games.mjs';

const CATALOGUE = 'src/shared/games/catalogue.ts';
let folder: string;
let before: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-games-'));
  write(CATALOGUE, readFileSync(resolve(import.meta.dirname, '../..', CATALOGUE), 'utf8'));
  before = gamesOf(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('the games of a copy', () => {
  it('are those of its catalogue', () => {
    expect(before.length).toBeGreaterThan(0);
    addGame(folder, 'coins');
    addGame(folder, 'last-light');
    expect(gamesOf(folder)).toEqual([...before, 'coins', 'last-light']);
    const catalogue = readFileSync(join(folder, CATALOGUE), 'utf8');
    expect(catalogue).toContain("\nimport { about as lastLight } from './last-light/about.ts';\n");
    expect(catalogue).toContain(
      "\n  'last-light': { ...lastLight, load: () => import('./last-light/index.ts') },\n",
    );
  });

  it('go with their folders and leave nothing behind', () => {
    const places = ['src/shared/games/coins', 'src/renderer/games/coins', 'e2e/games/coins'];
    const original = readFileSync(join(folder, CATALOGUE), 'utf8');
    addGame(folder, 'coins');
    for (const place of places) write(`${place}/index.ts`, '');
    removeGame(folder, 'coins');
    expect(readFileSync(join(folder, CATALOGUE), 'utf8')).toBe(original);
    expect(places.filter((place) => existsSync(join(folder, place)))).toEqual([]);
  });

  it('can all go', () => {
    for (const id of before) removeGame(folder, id);
    expect(gamesOf(folder)).toEqual([]);
  });

  it('that are not there cannot go', () => {
    expect(() => removeGame(folder, 'coins')).toThrow('nothing to change was found');
  });
});
