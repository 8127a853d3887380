// @ts-check
// `npm run rename -- --name "Sumo Night" --id night.sumo`: makes the fork one's own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcon } from './icons/draw-icon.mjs';
import { ICON, makePictures } from './icons/make-pictures.mjs';
import { refuseUncommitted } from './lib/clean-tree.mjs';
import { readOptions } from './lib/read-options.mjs';
import { runScript } from './lib/run-script.mjs';
import { tidy } from './lib/tidy.mjs';
import { checkId, checkName, initialsOf, shortNameOf } from './rename/names.mjs';
import { linesThatSay, writeNames } from './rename/write-names.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/folders.mjs';
import { product } from './setup/product.mjs';
import { explain, SetupError, say } from './setup/say.mjs';

const USAGE = `npm run rename -- --name "Sumo Night" --id night.sumo [--force]

  --name    what people read: on the window, in the menu, in every sentence
  --id      what the operating system knows the app by; if you have a domain, that one turned round
  --force   also with changes that are not committed
`;

/** More places than this are not listed. */
const MOST_LISTED = 5;

await runScript(async (args) => {
  const options = { name: true, id: isId, force: false };
  const { values, words } = readOptions({ command: 'npm run rename', usage: USAGE, options }, args);
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const { name, id } = values;
  if (words.length > 0)
    throw new SetupError(`“${words[0]}” is too much. A name of several words stands in quotes.\n\n${USAGE}`);
  if (typeof name !== 'string' || typeof id !== 'string')
    throw new SetupError(`Both are needed, a name and an id.\n\n${USAGE}`);
  checkName(name);
  checkId(id);
  if (name === product.name && id === product.id)
    throw new SetupError(`It is called ${name} (${id}) already.`);
  if (!values.force)
    refuseUncommitted(projectFolder, `npm run rename -- --name "${name}" --id ${id} --force`);

  await ensureDependencies();
  const shortName = shortNameOf(name, id);
  const { files, old } = writeNames(projectFolder, { name, shortName, id });
  writeFileSync(join(projectFolder, ICON), drawIcon(initialsOf(name), product.colours));
  await tidy(files);
  say(`It is called ${name} now, ${shortName} in files and packages, and ${id} for the operating system.`);
  const isDrawn = await drawPictures();
  tellRest(linesThatSay(projectFolder, [old.name, old.shortName]), old.name);
  return isDrawn ? 0 : 1;
});

/** @param {string} word */
function isId(word) {
  return /^\S+\.\S+$/.test(word);
}

/** Everything else is done by then: without an Electron only the pictures are missing. */
async function drawPictures() {
  try {
    const made = await makePictures();
    say(`${ICON} shows its initials, and ${made.join(', ')} is drawn from it.`);
    return true;
  } catch (error) {
    explain(error);
    say(`${ICON} shows its initials. The pictures are still the old ones: npm run icons draws them.`);
    return false;
  }
}

/** @param {string[]} lines @param {string} old */
function tellRest(lines, old) {
  if (lines.length > 0) {
    say(`\nThe old name still stands in ${lines.length === 1 ? 'one line' : `${lines.length} lines`}:\n`);
    for (const line of lines.slice(0, MOST_LISTED)) say(`  ${line}`);
    if (lines.length > MOST_LISTED) say('  …');
  }
  say(`
The licence, the changelog and the decisions in docs/adr keep the name ${old}: they say whose code it is, and what was.
What next?

  1. See it:     npm start
  2. Say it:     the line under the name, the author and the colours are yours to write, in product.json; so is README.md
  3. Test it:    npm test`);
}
