// @ts-check
// `npm run play`: a host and a joined guest side by side. `npm run play -- --guests 3` for more of them.
import { createInterface } from 'node:readline';
import { APP_OPTIONS } from './lib/app-options.mjs';
import { buildIfChanged } from './lib/build.mjs';
import { refuseForgottenDashes } from './lib/forgotten-dashes.mjs';
import { portIn } from './lib/hosting-line.mjs';
import { readPlayArguments, tile } from './lib/play-options.mjs';
import { endAll, start } from './lib/processes.mjs';
import { runScript } from './lib/run-script.mjs';
import { desktop, prepareDesktop } from './setup/desktop.mjs';
import { projectFolder } from './setup/folders.mjs';
import { say } from './setup/say.mjs';

await runScript(async (args) => {
  refuseForgottenDashes('npm run play', { ...APP_OPTIONS, guests: true }, args);
  const { guests, rest } = readPlayArguments(args);
  const stopDisplay = await prepareDesktop();
  try {
    await buildIfChanged();
    return await play(guests, rest);
  } finally {
    await stopDisplay();
  }
});

/**
 * @param {number} guests
 * @param {string[]} rest for the host
 * @returns {Promise<number>} the host's exit code; when its window closes, all others close too
 */
async function play(guests, rest) {
  const [hostPlace = [], ...guestPlaces] = tile(guests + 1);
  /** @type {Promise<number>[]} */
  const guestsEnded = [];
  const host = open('host', [...hostPlace, '--profile', 'host', '--host', '--port', '0', ...rest], (line) => {
    const port = portIn(line);
    if (port === null || guestsEnded.length > 0) return;
    say(`Hosting on port ${port}. Close the host's window to end all.`);
    for (const [i, place] of guestPlaces.entries()) {
      const profile = `guest-${i + 1}`;
      const join = ['--profile', profile, '--join', `127.0.0.1:${port}`];
      guestsEnded.push(open(profile, [...place, ...join]).ended);
    }
  });
  const code = await host.ended;
  endAll();
  await Promise.allSettled(guestsEnded);
  return code;
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
