// @ts-check
// Which games a copy of the project has, and how one goes or comes: its line in the catalogue, and its folders.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The list of all games. */
export const CATALOGUE = join('src', 'shared', 'games', 'catalogue.ts');

/** Where the files of a game lie: what is true, what is seen, and its own end-to-end tests. Each in a folder of its id. */
export const GAME_FOLDERS = {
  shared: join('src', 'shared', 'games'),
  renderer: join('src', 'renderer', 'games'),
  e2e: join('e2e', 'games'),
};

/**
 * @param {string} folder of the project, or of a copy
 * @returns {string[]} the ids of its games, in the order of the catalogue
 */
export function gamesOf(folder) {
  const lines = readFileSync(join(folder, CATALOGUE), 'utf8').matchAll(
    /import\('\.\/([^/']+)\/index\.ts'\)/g,
  );
  return [...lines].map(([, id = '']) => id);
}

/**
 * Takes a game out: its folders, and its line in the catalogue with the import that it needs.
 * @param {string} folder
 * @param {string} id
 */
export function removeGame(folder, id) {
  for (const place of Object.values(GAME_FOLDERS))
    rmSync(join(folder, place, id), { recursive: true, force: true });
  edit(folder, (catalogue) =>
    catalogue
      .split('\n')
      .filter((line) => !line.includes(`'./${id}/`))
      .join('\n'),
  );
}

/**
 * Writes the line of a game whose folders are there, as the last one of the catalogue.
 * @param {string} folder
 * @param {string} id
 */
export function addGame(folder, id) {
  const name = identifierOf(id);
  const key = name === id ? id : `'${id}'`;
  edit(folder, (catalogue) => {
    const lines = catalogue.split('\n');
    const entry = `  ${key}: { ...${name}, load: () => import('./${id}/index.ts') },`;
    lines.splice(lines.indexOf('};'), 0, entry);
    const lastImport = lines.findLastIndex((line) => line.startsWith('import '));
    lines.splice(lastImport + 1, 0, `import { about as ${name} } from './${id}/about.ts';`);
    return lines.join('\n');
  });
}

/**
 * What a game is called in code: `night-sumo` is `nightSumo`.
 * @param {string} id
 */
export function identifierOf(id) {
  return id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

/**
 * Whether the catalogue has something of this name already: one of its functions, or what another game is called in code.
 * @param {string} folder
 * @param {string} identifier
 */
export function isTakenInCatalogue(folder, identifier) {
  const text = readFileSync(join(folder, CATALOGUE), 'utf8');
  return new RegExp(`\\b(?:const|function|as) ${identifier}\\b`).test(text);
}

/**
 * @param {string} folder
 * @param {(catalogue: string) => string} change
 */
function edit(folder, change) {
  const file = join(folder, CATALOGUE);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} is not laid out as expected: nothing to change was found.`);
  writeFileSync(file, after);
}
