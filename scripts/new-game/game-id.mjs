// @ts-check
// Which words can be the id of a game: it names folders, a line of the catalogue and things in code.
import { gamesOf, identifierOf, isTakenInCatalogue } from '../lib/games.mjs';
import { isDevice, slugOf } from '../lib/names.mjs';
import { SetupError } from '../setup/say.mjs';

const LONGEST = 40;
const SHAPE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const KEYWORD = 'JavaScript keeps the word for itself';
const FOR_TESTS = 'tests use it for something of their own';
const LEFT_OUT = 'folders of that name are left out, by git or by the type check';

/** Ids that look right and are not, and why. */
const RESERVED = new Map([
  ...reserved(
    KEYWORD,
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
      'false finally for function if implements import in instanceof interface let new null package private ' +
      'protected public return static super switch this throw true try typeof undefined var void while with yield',
  ),
  ...reserved(FOR_TESTS, 'constructor dots more-dots nothing trial'),
  ...reserved(LEFT_OUT, 'out playwright-report test-results testing'),
  ...reserved('its classes would be called like those that every game builds on', 'player'),
]);

/** @param {string} why @param {string} ids @returns {[string, string][]} */
function reserved(why, ids) {
  return ids.split(' ').map((id) => [id, why]);
}

/**
 * Lets through what can be the id of a new game.
 * @param {string} folder of the project
 * @param {string} id as typed
 * @throws {SetupError} with what is wrong with it, and what would do
 */
export function checkNewId(folder, id) {
  if (!SHAPE.test(id) || id.length > LONGEST) {
    const close = slugOf(id, LONGEST);
    throw new SetupError(
      `“${id}” cannot be the id of a game: it names folders. It takes lower case letters, digits and single hyphens, ` +
        `begins with a letter and has at most ${LONGEST} characters.${close && ` How about “${close}”?`}`,
    );
  }
  if (gamesOf(folder).includes(id)) {
    throw new SetupError(
      `There is a game “${id}” already. Take another id, or take that one out first: npm run remove-game ${id}`,
    );
  }
  const why = reasonAgainst(folder, id);
  if (why) throw new SetupError(`“${id}” cannot be the id of a game: ${why}. How about “${id}-game”?`);
}

/** @param {string} folder @param {string} id of the right shape @returns {string | undefined} */
function reasonAgainst(folder, id) {
  if (isDevice(id)) return 'Windows takes it for a device';
  if (isTakenInCatalogue(folder, identifierOf(id))) return 'the catalogue has that name';
  return RESERVED.get(id);
}

/** What a person calls the game until it has a better name: `night-sumo` is “Night sumo”. @param {string} id */
export function titleOf(id) {
  const words = id.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
