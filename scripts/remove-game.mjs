// @ts-check
// `npm run remove-game tag`: takes a game out of the project, with its folders, its tests and its line.
import { refuseUncommitted } from './lib/clean-tree.mjs';
import { GAME_FOLDERS, gamesOf, removeGame } from './lib/games.mjs';
import { readOptions } from './lib/read-options.mjs';
import { runScript } from './lib/run-script.mjs';
import { projectFolder } from './setup/folders.mjs';
import { SetupError, say } from './setup/say.mjs';

const USAGE = `npm run remove-game -- <id> [--force]

  <id>      which game
  --force   also with changes that are not committed: what of them lies in the game's folders is gone for good
`;

await runScript(async (args) => {
  const { values, words } = readOptions(
    { command: 'npm run remove-game', usage: USAGE, options: { force: false } },
    args,
  );
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const games = gamesOf(projectFolder);
  const list = `There are: ${games.join(', ')}.`;
  const [id, ...more] = words;
  if (id === undefined) throw new SetupError(`Which game? ${list}\n\n${USAGE}`);
  if (more.length > 0) throw new SetupError(`One game at a time, please.\n\n${USAGE}`);
  if (!games.includes(id)) throw new SetupError(`There is no game “${id}”. ${list}`);
  if (games.length === 1) {
    throw new SetupError(
      `“${id}” is the only game, and an app needs one to play. Make another one first: npm run new-game <id>`,
    );
  }
  if (!values.force) refuseUncommitted(projectFolder, `npm run remove-game -- ${id} --force`);
  removeGame(projectFolder, id);
  say(
    `“${id}” is gone: its line in the catalogue, and its folders in ${Object.values(GAME_FOLDERS).join(', ')}.`,
  );
  say(
    `What is played unless somebody chooses: ${gamesOf(projectFolder)[0]}. npm test shows that nothing misses it.`,
  );
  return 0;
});
