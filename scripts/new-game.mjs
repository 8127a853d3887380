// @ts-check
// `npm run new-game night-sumo`: a small game of one's own, playable at once. `-- night-sumo --kind actions` for one
// without rules that run sixty times a second.
import { refuseUncommitted } from './lib/clean-tree.mjs';
import { CATALOGUE } from './lib/games.mjs';
import { readOptions } from './lib/read-options.mjs';
import { runScript } from './lib/run-script.mjs';
import { tidy } from './lib/tidy.mjs';
import { checkNewId, titleOf } from './new-game/game-id.mjs';
import { KINDS, writeGame } from './new-game/write-game.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/folders.mjs';
import { SetupError, say } from './setup/say.mjs';

const USAGE = `npm run new-game -- <id> [--kind simulation|actions] [--force]

  <id>      what its folders are called: night-sumo
  --kind    simulation (default): something moves; rules and a layout, prediction and bots
            actions: players send what they do; for chat, cards, drawing, board games
  --force   also with changes that are not committed
`;

await runScript(async (args) => {
  const { values, words } = readOptions(
    {
      command: 'npm run new-game',
      usage: USAGE,
      options: { kind: (word) => KINDS.includes(word), force: false },
    },
    args,
  );
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const [id, ...more] = words;
  if (id === undefined) throw new SetupError(`A game needs an id.\n\n${USAGE}`);
  if (more.length > 0)
    throw new SetupError(`An id is one word: “${words.join('-').toLowerCase()}”?\n\n${USAGE}`);
  const kind = String(values.kind ?? 'simulation');
  if (!KINDS.includes(kind))
    throw new SetupError(`There is no kind “${kind}” of game. There are: ${KINDS.join(', ')}.\n\n${USAGE}`);
  checkNewId(projectFolder, id);
  if (!values.force) refuseUncommitted(projectFolder, `npm run new-game -- ${id} --kind ${kind} --force`);

  await ensureDependencies();
  const files = writeGame(projectFolder, id, kind);
  // Another name has another length: lines break elsewhere, and imports stand in another order.
  const code = await tidy([...files, CATALOGUE]);
  if (code === 0) tell(id, kind);
  return code;
});

/** @param {string} id @param {string} kind */
function tell(id, kind) {
  const begin = kind === 'simulation' ? 'rules.ts' : 'index.ts';
  say(`“${titleOf(id)}” is there, and two can play it:

  src/shared/games/${id}/    what is true, with a unit test
  src/renderer/games/${id}/  what is seen
  e2e/games/${id}/           a test in two windows

Its line is the last one in src/shared/games/catalogue.ts; the first is what is played unless somebody chooses.
What next?

  1. Play it:    npm run play -- --game ${id}
  2. Change it:  src/shared/games/${id}/${begin}, while npm run dev is running
  3. Test it:    npm test -- ${id}

docs/making-a-game.md explains all of it. To take it out again: npm run remove-game ${id}`);
}
