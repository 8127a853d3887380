import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gamesOf } from '../lib/games.mjs';
import { projectOfOne } from '../lib/testing/project-of-one.ts';
import { KINDS, writeGame } from './write-game.mjs';

const project = resolve(import.meta.dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = projectOfOne();
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe.each(KINDS)('a new game of the kind “%s”', (kind) => {
  it('has rules, a view, words, tests and a line in the catalogue', () => {
    const files = writeGame(folder, 'sumo-at-night', kind).map((file) => file.replaceAll(sep, '/'));
    expect(gamesOf(folder)).toEqual(['made-up', 'sumo-at-night']);
    expect(files).toEqual(
      expect.arrayContaining([
        'src/shared/games/sumo-at-night/about.ts',
        'src/shared/games/sumo-at-night/index.ts',
        'src/renderer/games/sumo-at-night/about.ts',
        'src/renderer/games/sumo-at-night/index.ts',
        'src/renderer/games/sumo-at-night/words.ts',
        'e2e/games/sumo-at-night/together.spec.ts',
      ]),
    );
    expect(files.filter((file) => /^src\/shared\/.*\.test\.ts$/.test(file))).toHaveLength(1);
    expect(files.filter((file) => file.endsWith('/bot.ts'))).toHaveLength(kind === 'simulation' ? 1 : 0);
  });

  it('has its own name everywhere', () => {
    const files = writeGame(folder, 'sumo-at-night', kind);
    for (const file of files) expect(read(file)).not.toMatch(/new.?game/i);
    expect(read('src/shared/games/sumo-at-night/about.ts')).toContain(
      "id: 'sumo-at-night',\n  title: 'Sumo at night',",
    );
    expect(files.map(read).join()).toContain('SumoAtNight');
  });

  it('imports what is there', () => {
    for (const file of writeGame(folder, 'sumo-at-night', kind)) {
      const specifiers = [...read(file).matchAll(/(?:from|import) '(\.[^']+)'/g)].map(
        ([, specifier = '']) => specifier,
      );
      for (const specifier of specifiers) {
        const path = join(dirname(file), specifier);
        const isThere = [folder, project].some((root) => existsSync(join(root, path)));
        expect(isThere, `${file} imports ${specifier}`).toBe(true);
      }
    }
  });

  it('does not take the place of what is there', () => {
    mkdirSync(join(folder, 'e2e/games/sumo-at-night'), { recursive: true });
    expect(() => writeGame(folder, 'sumo-at-night', kind)).toThrow('sumo-at-night is there already.');
    expect(existsSync(join(folder, 'src/shared/games/sumo-at-night'))).toBe(false);
  });
});
