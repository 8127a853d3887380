// @ts-check
// What an app may be called, and what follows from its name.
import { isDevice, plain, slugOf } from '../lib/names.mjs';
import { SetupError } from '../setup/say.mjs';

const LONGEST_NAME = 40;
const LONGEST_ID = 100;
/** The name is that of the folder with the app's data, too: nothing that a system does not let a folder be called. */
const NAME = /^[\p{L}\p{N}]([\p{L}\p{M}\p{N} .,'’!&+()-]*[\p{L}\p{M}\p{N}!)+])?$/u;
const ID = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;

/**
 * @param {string} name as people read it
 * @throws {SetupError} with what it takes
 */
export function checkName(name) {
  if (NAME.test(name) && [...name].length <= LONGEST_NAME && !isDevice(name)) return;
  throw new SetupError(
    `An app cannot be called “${name}”: folders have this name as well. It takes letters of any language, digits, spaces ` +
      `and .,'’!&+()- in between, at most ${LONGEST_NAME} characters: --name "Sumo Night"`,
  );
}

/**
 * @param {string} id by which an operating system knows the app
 * @throws {SetupError} with what it takes
 */
export function checkId(id) {
  if (ID.test(id) && id.length <= LONGEST_ID) return;
  throw new SetupError(
    `“${id}” cannot be the id of an app. It takes two words or more with dots in between, each of lower case letters, ` +
      'digits and hyphens and beginning with a letter. Who has a domain turns it round: --id com.example.sumo',
  );
}

/**
 * For files, folders and packages: “Sumo Night” is `sumo-night`. A name without any letter from a to z has its id's.
 * @param {string} name
 * @param {string} id
 */
export function shortNameOf(name, id) {
  return slugOf(name.replace(/['’]/g, ''), LONGEST_NAME) || slugOf(id, LONGEST_NAME);
}

/**
 * One or two characters that stand for a name: those with which its first and its last word begin.
 * @param {string} name
 * @returns {string[]}
 */
export function initialsOf(name) {
  const words = plain(name)
    .split(/[\s-]+/)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0].toUpperCase())
    .filter((initial) => initial !== undefined);
  return [...words.slice(0, 1), ...words.slice(1).slice(-1)];
}
