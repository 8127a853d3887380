import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addGame, CATALOGUE, gamesOf, removeGame } from './games.mjs';
import { projectOfOne } from './testing/project-of-one.ts';

let folder: string;

beforeEach(() => {
  folder = projectOfOne();
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('the games of a copy', () => {
  it('are those of its catalogue', () => {
    expect(gamesOf(folder)).toEqual(['made-up']);
    addGame(folder, 'last-light');
    expect(gamesOf(folder)).toEqual(['made-up', 'last-light']);
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
    removeGame(folder, 'made-up');
    expect(gamesOf(folder)).toEqual([]);
  });

  it('that are not there cannot go', () => {
    expect(() => removeGame(folder, 'coins')).toThrow('nothing to change was found');
  });
});
