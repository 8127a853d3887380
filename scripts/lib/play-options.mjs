// @ts-check
// What `npm run play` understands, and where its windows stand.
import { SetupError } from '../setup/say.mjs';
import { LINK_OPTIONS } from './app-options.mjs';

/** More windows than this are a load test, and too small to see. */
const MOST_GUESTS = 8;

/** The part of the screen that is shared out, in pixels: what a small laptop shows. */
const DESK = { width: 1440, height: 810 };

/** What `npm run play -- --help` prints. */
export const PLAY_HELP = `npm run play: a host and guests side by side, in a game that begins by itself.

  --guests N         how many guests, 1 to ${MOST_GUESTS} (1 unless told)
  --game ID          the game to host
  --name NAME        the host's name
  --link NAME        the guests' network: LAN, good, café Wi-Fi, train or across the ocean
  --latency MS, --jitter MS, --stall PERCENT, --bandwidth KBIT
                     the same, piece by piece
  --help             show this

npm start -- --help lists all options of the app; what is not named here goes to the host.`;

/**
 * @param {string[]} args as typed
 * @returns {{ guests: number, link: string[], rest: string[] }} `link` goes to each guest's window: the host's own
 *   player has no network in between; `rest` goes to the host's
 * @throws {SetupError} for a number of guests that cannot be, and for options that it sets itself
 */
export function readPlayArguments(args) {
  let guests = 1;
  const link = [];
  const rest = [];
  for (let i = 0; i < args.length; i++) {
    const [name = '', inline] = (args[i] ?? '').split('=', 2);
    if (name === '--guests') guests = readGuests(inline ?? args[++i]);
    else if (LINK_OPTIONS.includes(name)) link.push(`${name}=${inline ?? args[++i] ?? ''}`);
    else if (['--host', '--port', '--start-with', '--join', '--profile'].includes(name)) {
      throw new SetupError(
        `npm run play sets ${name} itself. It takes --guests N, a link for the guests (--link train, --latency 120 …), and what a host takes: --game ID, --name NAME.`,
      );
    } else rest.push(args[i] ?? '');
  }
  return { guests, link, rest };
}

/** @param {string | undefined} text */
function readGuests(text) {
  const guests = Number(text);
  if (text && Number.isInteger(guests) && guests >= 1 && guests <= MOST_GUESTS) return guests;
  throw new SetupError(
    `--guests takes a whole number from 1 to ${MOST_GUESTS}${text ? `, not ${text}` : ''}.`,
  );
}

/**
 * Places windows side by side, in as many rows as it takes.
 * @param {number} count of windows
 * @returns {string[][]} for each window its two switches
 */
export function tile(count) {
  const columns = Math.ceil(Math.sqrt(count));
  const width = Math.floor(DESK.width / columns);
  const height = Math.floor(DESK.height / Math.ceil(count / columns));
  return Array.from({ length: count }, (_, i) => [
    `--window-position=${(i % columns) * width},${Math.floor(i / columns) * height}`,
    `--window-size=${width},${height}`,
  ]);
}
