import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../scripts/lib/build.mjs';
import { catalogue } from '../src/shared/games/catalogue.ts';
import { product } from '../src/shared/product.ts';

const root = resolve(import.meta.dirname, '..');
/** What this template was called before it became somebody's game. */
const TEMPLATE = 'hostplay';

/** Every file of what ships and what makes and tries it, by its path from the root. */
const files = ['src', 'scripts', 'resources', 'e2e'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.png'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    )
    // The command that gives a name has examples of names.
    .filter((file) => !/^(e2e\/screenshots\/|scripts\/rename\b)/.test(file)),
);

/** Whether a line says a name: as a word in any spelling, or at the beginning of an identifier. */
function says(name: string, line: string): boolean {
  const letters = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'iu');
  const identifier = new RegExp(`(?<!\\p{L})${letters}(?=\\p{Lu})`, 'u');
  return word.test(line) || identifier.test(line);
}

function linesWith(name: string): string[] {
  return files.flatMap((file) =>
    [file, ...readFileSync(join(root, file), 'utf8').split('\n')].flatMap((line, i) =>
      says(name, line) ? `${file}:${i}: ${line.trim()}` : [],
    ),
  );
}

/** Whether a product is called like its game, or like the one made for tests: then the word stands where those do. */
function isGame(name: string): boolean {
  const names = Object.entries(catalogue).flatMap(([id, { title }]) => [id, title]);
  return [...names, 'dots'].some((game) => game.toLowerCase() === name.toLowerCase());
}

/** Whether a name can be told from what code is about: “Chase” cannot, “Sumo Night” can. */
const isTold = (name: string) => name.toLowerCase() === TEMPLATE || /[^\p{L}]/u.test(name);

describe('the name of the product', () => {
  it.each([...new Set([TEMPLATE, ...[product.shortName, product.name].filter(isTold)])])(
    '“%s” stands in product.json, and nowhere else',
    (name) => {
      expect(isGame(name) ? [] : linesWith(name)).toEqual([]);
    },
  );

  it.each(['app://night-owl/', 'a Night-Owl.', 'night-owl:port', "'night-owl-'"])(
    'would be found in %s',
    (line) => {
      expect(says('night-owl', line)).toBe(true);
    },
  );

  it('would be found at the beginning of an identifier, and in no other word', () => {
    expect(says('Owl', 'class OwlBridge {}')).toBe(true);
    expect(says('owl', 'const OWL_PORT = 1;')).toBe(true);
    expect(says('owl', 'they prowl; slowly a bowl was filled')).toBe(false);
  });

  it('is the same in package.json, where npm and Electron read it', () => {
    const { name, productName, author } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect({ name, productName, author }).toEqual({
      name: product.shortName,
      productName: product.name,
      author: product.author.name,
    });
  });
});

describe('product.json', () => {
  it('makes the app be built anew when it changes', () => {
    expect(SOURCES).toContain('product.json');
  });

  it('has what names, links and colours must look like', () => {
    expect(product.name).toMatch(/^\S(.{0,38}\S)?$/u);
    expect(product.shortName).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
    expect(product.id).toMatch(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/);
    expect(product.author.link).toMatch(/^(https:\/\/[^\s/:@]+(\/\S*)?)?$/);
    for (const colour of Object.values(product.colours)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });
});
