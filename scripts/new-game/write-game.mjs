// @ts-check
// Writes a new game: a copy of one of the two small ones in `templates`. Those are called `new-game`, and are real: they
// are type-checked, linted and tested where they lie. A copy gets its own name, and imports from where it lies.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { addGame, GAME_FOLDERS, identifierOf } from '../lib/games.mjs';
import { projectFolder } from '../setup/folders.mjs';
import { SetupError } from '../setup/say.mjs';
import { titleOf } from './game-id.mjs';

/** At which of the two levels a game is written; each is a folder of `templates`. */
export const KINDS = ['simulation', 'actions'];

const TEMPLATES = join(projectFolder, 'scripts', 'new-game', 'templates');

/** What a file imports of ours. */
const RELATIVE_IMPORT = /(?<=\b(?:from|import) ')\.[^']+(?=')/g;

/**
 * Writes the folders of a new game, and its line in the catalogue.
 * @param {string} folder of the project, or of a copy
 * @param {string} id one that `checkNewId` lets through
 * @param {string} kind one of `KINDS`
 * @returns {string[]} the files of the game, relative to the folder
 * @throws {SetupError} when there is something already where the game would lie
 */
export function writeGame(folder, id, kind) {
  const folders = Object.values(GAME_FOLDERS).map((place) => join(place, id));
  const inTheWay = folders.find((place) => existsSync(join(folder, place)));
  if (inTheWay) throw new SetupError(`${inTheWay} is there already. Move it away, or take another id.`);

  const template = join(TEMPLATES, kind);
  /** Where a file of the template, or of the project, is seen from the new game. @param {string} file */
  const placeOf = (file) => {
    const [part = '', ...path] = relative(template, file).split(sep);
    const place = GAME_FOLDERS[/** @type {keyof typeof GAME_FOLDERS} */ (part)];
    return place ? join(place, id, ...path) : relative(projectFolder, file);
  };
  const files = filesIn(template).map((file) => {
    const place = placeOf(file);
    const text = readFileSync(file, 'utf8').replace(RELATIVE_IMPORT, (specifier) =>
      specifierOf(dirname(place), placeOf(resolve(dirname(file), specifier))),
    );
    mkdirSync(join(folder, dirname(place)), { recursive: true });
    writeFileSync(join(folder, place), named(text, id));
    return place;
  });
  addGame(folder, id);
  return files;
}

/** @param {string} folder @returns {string[]} all files below it */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** How code in a folder names a file. @param {string} folder @param {string} file */
function specifierOf(folder, file) {
  const path = relative(folder, file).replaceAll(sep, '/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** @param {string} text @param {string} id */
function named(text, id) {
  const name = identifierOf(`-${id}`);
  return text.replaceAll('new-game', id).replaceAll('New game', titleOf(id)).replaceAll('NewGame', name);
}
