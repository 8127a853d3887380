/**
 * The command line. Everything that is wrong with it is found here, before a window exists, and named with the
 * right form. Electron's and Chromium's own switches pass through.
 */
import { playerName } from '../../shared/bridge/index.ts';
import { NetError } from '../../shared/net/index.ts';
import { LINK_OPTIONS, type LinkWish } from '../../shared/netcode/index.ts';
import { product } from '../../shared/product.ts';
import { parseAddress } from '../session/address.ts';
import { closest } from './closest.ts';
import { isProfileName } from './profile-name.ts';

export interface Options {
  /** Host as soon as the window is there. */
  host: boolean;
  /** With `host`: the port to host on, 0 to 65535; 0 lets the system choose. */
  port?: number;
  /** With `host`: the game begins by itself once so many are in the lobby, 1 to 256. */
  startWith?: number;
  /** When hosting: how many may play or watch from one public address, 1 to 256. */
  perAddress?: number;
  /** The address to join, as it was typed; it has been checked. */
  join?: string;
  /** The player's name, 1 to 20 characters. */
  name?: string;
  /** The id of a game of the catalogue. */
  game?: string;
  /** Keeps this copy's data in a folder of its own, so that several run side by side. */
  profile?: string;
  /** The network to pretend between this copy and its host. */
  link?: LinkWish;
  /** A recording to watch. */
  replay?: string;
  /** Where to save a picture of the window; the app then quits. */
  screenshot?: string;
  /** At most so many frames are drawn in a second, 10 to 240; as many as the screen shows unless told. */
  frames?: number;
  help: boolean;
  /** Where the window stands, in pixels of the desktop; for scripts that open several. */
  position?: { x: number; y: number };
  /** How large the window is, in pixels of the desktop. */
  size?: { width: number; height: number };
}

export type Parsed = { ok: true; options: Options } | { ok: false; message: string };

/** What `--help` prints. */
export const HELP = `${product.name}: one player hosts, friends join by address.

  --host             host a game at once
  --port N           with --host: the port to host on (5071 unless taken)
  --start-with N     with --host: start as soon as N players are in the lobby, you included
  --per-address N    how many may join your game from one address on the internet (8 unless told)
  --join ADDRESS     join a game, for example 192.168.1.5 or my-pc.local:5072
  --name NAME        your name, at most 20 characters
  --game ID          the game to host
  --profile NAME     keep settings of its own, so that several copies run side by side
  --replay FILE      watch a recording that F9 saved
  --frames N         draw at most so many frames a second, which spares a battery (as the screen does unless told)
  --screenshot FILE  save a picture of the window (with --host or --join, of what you see then) as PNG, then quit
  --help             show this

To feel a bad network on one desk (this copy's own way to the host, there and back again):
  --link NAME        LAN, good, café Wi-Fi, train or across the ocean
  --latency MS       the round trip, for example 120
  --jitter MS        by how much it varies, up and down, for example 30
  --stall PERCENT    share of what is sent that is held up for 300 ms, for example 2%
  --bandwidth KBIT   kilobits per second each way, for example 500
`;

/** Each reads its value into the options, or returns what is wrong with it. */
const FLAGS: Record<string, (options: Options) => void> = {
  '--host': (options) => {
    options.host = true;
  },
  '--help': (options) => {
    options.help = true;
  },
};
type ReadValue = (options: Options, value: string, games: readonly string[]) => string | undefined;
const VALUES: Record<string, ReadValue> = {
  '--port': (options, value) => {
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
      return `“${value}” is no port. Use --port with a whole number from 0 to 65535, for example --port 5071.`;
    }
    options.port = Number(value);
  },
  '--start-with': count('--start-with', 'startWith', 1, 256, 'players', 2),
  '--per-address': count('--per-address', 'perAddress', 1, 256, 'players', 20),
  '--join': (options, value) => {
    options.join = value;
    return addressFault(value);
  },
  '--name': (options, value) => {
    const name = playerName.safeParse(value);
    if (!name.success) return 'A name has 1 to 20 characters, for example --name Ann.';
    options.name = name.data;
  },
  '--game': (options, value, games) => {
    if (!games.includes(value)) {
      return `There is no game “${value}”. ${suggestion(value, games)}`;
    }
    options.game = value;
  },
  '--profile': (options, value) => {
    if (!isProfileName(value)) {
      return `“${value}” cannot be a profile. Use up to 40 letters, digits, - and _, for example --profile guest-1.`;
    }
    options.profile = value;
  },
  '--replay': (options, value) => {
    options.replay = value;
    return undefined;
  },
  '--screenshot': (options, value) => {
    options.screenshot = value;
  },
  '--frames': count('--frames', 'frames', 10, 240, 'frames a second', 30),
  '--window-position': (options, value) => {
    const [x, y] = pair(value);
    if (x === undefined || y === undefined)
      return 'Use --window-position with two numbers: --window-position=0,0.';
    options.position = { x, y };
  },
  '--window-size': (options, value) => {
    const [width, height] = pair(value);
    if (!width || !height || width < 0 || height < 0)
      return 'Use --window-size with two numbers: --window-size=1280,800.';
    options.size = { width, height };
  },
};
for (const [name, read] of Object.entries(LINK_OPTIONS)) {
  VALUES[name] = (options, value) => {
    options.link ??= {};
    return read(options.link, value);
  };
}
const OURS = [...Object.keys(FLAGS), ...Object.keys(VALUES)];

/**
 * Reads what stands behind the program on the command line.
 *
 * @param args see {@link ownArguments}
 * @param games the ids of the games that can be hosted
 */
export function parseArguments(args: readonly string[], games: readonly string[]): Parsed {
  const options: Options = { host: false, help: false };
  const seen = new Set<string>();
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name = '', ...behind] = arg.split('=');
    const inline = behind.length > 0 ? behind.join('=') : undefined;
    const flag = FLAGS[name];
    const read = VALUES[name];
    if (flag === undefined && read === undefined) {
      if (isForeign(name)) continue;
      return wrong(
        `${product.name} does not know ${arg.startsWith('-') ? name : `“${arg}”`}. ${suggestion(name, OURS)}`,
      );
    }
    if (seen.has(name)) return wrong(`${name} is there twice. Give it once.`);
    seen.add(name);
    if (flag !== undefined) {
      if (inline !== undefined) return wrong(`${name} takes no value. Write just ${name}.`);
      flag(options);
    } else if (read !== undefined) {
      const value = inline ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
      if (value === undefined || value === '') return wrong(`${name} needs a value behind it.`);
      const fault = read(options, value, games);
      if (fault !== undefined) return wrong(fault);
    }
  }
  const fault = options.help ? undefined : contradiction(options);
  return fault === undefined ? { ok: true, options } : wrong(fault);
}

/**
 * The arguments that belong to the app: without the executable and, where Electron was told which app to run
 * (`electron <switches> <folder> <arguments>`), without that folder and what `-r` preloads.
 *
 * @param argv `process.argv`
 * @param toldWhichApp `process.defaultApp`: true while developing, false in a packaged app
 */
export function ownArguments(argv: readonly string[], toldWhichApp: boolean): string[] {
  const args = argv.slice(1);
  if (!toldWhichApp) return args;
  const own: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '-r' || arg === '--require') index++;
    else if (arg.startsWith('-')) own.push(arg);
    else return [...own, ...args.slice(index + 1)];
  }
  return own;
}

/** Reads a whole number of something. @param like one that would do */
function count(
  name: string,
  key: 'startWith' | 'perAddress' | 'frames',
  least: number,
  most: number,
  what: string,
  like: number,
): ReadValue {
  return (options, value) => {
    const number = Number(value);
    if (!/^\d{1,3}$/.test(value) || number < least || number > most)
      return `“${value}” does not fit ${name}, which takes ${least} to ${most} ${what}, for example ${name} ${like}.`;
    options[key] = number;
    return undefined;
  };
}

function contradiction(options: Options): string | undefined {
  if (options.host && options.join !== undefined)
    return '--host and --join exclude each other. Give one of them.';
  if (options.port !== undefined && !options.host) {
    return options.join === undefined
      ? '--port goes with --host.'
      : '--port goes with --host. To join, write the port behind the address: --join 192.168.1.5:5072.';
  }
  if (options.startWith !== undefined && !options.host) return '--start-with goes with --host.';
  if (options.replay !== undefined && (options.host || options.join !== undefined)) {
    return '--replay shows a recording; it does not go with --host or --join.';
  }
  if (options.game !== undefined && options.join !== undefined) {
    return '--game does not go with --join: whoever hosts chooses the game.';
  }
  return undefined;
}

function addressFault(typed: string): string | undefined {
  try {
    parseAddress(typed);
    return undefined;
  } catch (error) {
    if (error instanceof NetError) return error.message;
    throw error;
  }
}

function pair(value: string): number[] {
  return /^-?\d{1,6},-?\d{1,6}$/.test(value) ? value.split(',').map(Number) : [];
}

function suggestion(typed: string, known: readonly string[]): string {
  const meant = closest(typed, known);
  return meant === undefined ? `There are: ${known.filter(isShown).join(', ')}.` : `Did you mean ${meant}?`;
}

function isShown(name: string): boolean {
  return !name.startsWith('--window-');
}

function wrong(message: string): Parsed {
  return { ok: false, message };
}

/** Whether a switch is Electron's, Chromium's, Node's or the system's: there are more than a thousand of them. */
function isForeign(name: string): boolean {
  return FOREIGN_NAMES.has(name) || FOREIGN_BEGINNINGS.some((beginning) => name.startsWith(beginning));
}

const FOREIGN_NAMES = new Set(
  `--no-sandbox --no-zygote --no-first-run --no-proxy-server --single-process --in-process-gpu --headless --lang
   --test-type --mute-audio --user-data-dir --v --vmodule --js-flags --type --high-dpi-support --autoplay-policy
   --original-process-start-time --inspect --inspect-brk --unsafely-treat-insecure-origin-as-secure`.split(
    /\s+/,
  ),
);
const FOREIGN_BEGINNINGS =
  `--enable- --disable- --allow- --ignore- --use- --force- --ozone- --inspect- --remote- --log- --trace- --touch-
   --gpu- --gtk- --proxy- --host-r --auth- --ssl- --net- --disk- --crash- --password- --device- -psn_`.split(
    /\s+/,
  );
