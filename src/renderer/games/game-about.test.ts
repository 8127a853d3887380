import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../shared/games/catalogue.ts';
import { aboutGame } from './game-about.ts';

const games = Object.keys(catalogue);
const src = resolve(import.meta.dirname, '../..');

/** All that a file loads, by itself or through what it imports: packages by name, files relative to `src`. */
function loadedBy(file: string, known = new Set<string>()): Set<string> {
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\b)[^;]*?'([^']+)';/gm);
  for (const [, specifier = ''] of imports) {
    const path = specifier.startsWith('.') ? resolve(dirname(file), specifier) : specifier;
    const name = specifier.startsWith('.') ? relative(src, path).replaceAll('\\', '/') : specifier;
    if (known.has(name)) continue;
    known.add(name);
    if (/\.tsx?$/.test(path)) loadedBy(path, known);
  }
  return known;
}

describe.each(games)('what "%s" tells the screens around it', (id) => {
  it('names its keys in a few words', () => {
    for (const { uses = '', keys = uses, what } of aboutGame(id).controls?.() ?? []) {
      expect(keys).toMatch(/^\S.{0,30}$/);
      expect(what).toMatch(/^\S.{0,20}$/);
    }
  });

  it('is loaded without the game and without Pixi', () => {
    const file = resolve(import.meta.dirname, id, 'about.ts');
    const heavy = [...(existsSync(file) ? loadedBy(file) : [])].filter((name) =>
      /^pixi\.js|^shared\/games\/|^renderer\/engine\/|\/view\.tsx?$/.test(name),
    );
    expect(heavy).toEqual([]);
  });
});

it.each(['nothing', '', '__proto__'])('there is nothing to tell of a game called "%s"', (id) => {
  expect(aboutGame(id)).toEqual({});
});
