// @ts-check
// `npm run play`: a host and a joined guest side by side. `npm run play -- --guests 3` for more of them,
// `npm run play -- --link train` to put the guests on a train.
import { createInterface } from 'node:readline';
import { APP_OPTIONS } from './lib/app-options.mjs';
import { buildIfChanged } from './lib/build.mjs';
import { refuseForgottenDashes } from './lib/forgotten-dashes.mjs';
import { portIn } from './lib/hosting-line.mjs';
import { PLAY_HELP, readPlayArguments, tile } from './lib/play-options.mjs';
import { endAll, start } from './lib/processes.mjs';
import { runScript } from './lib/run-script.mjs';
import { desktop, prepareDesktop } from './setup/desktop.mjs';
import { projectFolder } from './setup/folders.mjs';
import { say } from './setup/say.mjs';

/** What the app ends with when it does not understand its options. */
const BAD_COMMAND_LINE = 2;

await runScript(async (args) => {
  refuseForgottenDashes('npm run play', { ...APP_OPTIONS, guests: true }, args);
  if (args.includes('--help')) {
    say(PLAY_HELP);
    return 0;
  }
  const { guests, link, rest } = readPlayArguments(args);
  const stopDisplay = await prepareDesktop();
  try {
    await buildIfChanged();
    return await play(guests, link, rest);
  } finally {
    await stopDisplay();
  }
});

/**
 * @param {number} guests
 * @param {string[]} link for the guests
 * @param {string[]} rest for the host
 * @returns {Promise<number>} the host's exit code; when its window closes, all others close too
 */
async function play(guests, link, rest) {
  const [hostPlace = [], ...guestPlaces] = tile(guests + 1);
  /** @type {Promise<number>[]} */
  const guestsEnded = [];
  let isUnderstood = true;
  // Who develops a game wants to see the game: it starts as soon as everybody is in the lobby.
  const startWith = ['--start-with', `${guests + 1}`];
  const args = [...hostPlace, '--profile', 'host', '--host', '--port', '0', ...startWith, ...rest];
  const host = open('host', args, (line) => {
    const port = portIn(line);
    if (port === null || guestsEnded.length > 0) return;
    say(`Hosting on port ${port}. Close the host's window to end all.`);
    for (const [i, place] of guestPlaces.entries()) {
      const profile = `guest-${i + 1}`;
      const join = ['--profile', profile, '--join', `127.0.0.1:${port}`];
      const { ended } = open(profile, [...place, ...join, ...link]);
      guestsEnded.push(ended);
      // The app has said what is wrong with its command line.
      ended.then((code) => {
        if (code !== BAD_COMMAND_LINE) return;
        isUnderstood = false;
        endAll();
      });
    }
  });
  const code = await host.ended;
  endAll();
  await Promise.allSettled(guestsEnded);
  return isUnderstood ? code : BAD_COMMAND_LINE;
}

/**
 * Opens the app once; its lines appear with its name in front.
 * @param {string} label
 * @param {string[]} args
 * @param {(line: string) => void} [onLine] of its standard output
 */
function open(label, args, onLine = () => {}) {
  const { executablePath, switches } = desktop();
  const app = start(executablePath, [...switches, projectFolder, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (app.child.stdout) {
    createInterface(app.child.stdout).on('line', (line) => {
      say(`${label} | ${line}`);
      onLine(line);
    });
  }
  return app;
}
