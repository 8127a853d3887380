/** What `npm run serve` is told on its command line. Whatever is wrong with it is found here, and named with the right form. */
import { parseArgs } from 'node:util';
import { catalogue, DEFAULT_GAME } from '../../shared/games/catalogue.ts';
import { DEFAULT_PORT } from '../../shared/net/index.ts';
import { product } from '../../shared/product.ts';
import { cleanName } from '../../shared/session/index.ts';
import { closest } from '../shell/closest.ts';

export interface ServeOptions {
  /** The id of a game of the catalogue. */
  readonly game: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** The address to listen on; undefined for all of them. */
  readonly address: string | undefined;
  /** What this server is called, in its log and its health. */
  readonly name: string;
  /** Where it says how it is; undefined for nowhere. 0 takes a free port. */
  readonly healthPort: number | undefined;
  /** How many may play or watch from one public address; undefined for what a room takes by itself. */
  readonly perAddress: number | undefined;
}

export const SERVE_HELP = `${product.name} without a window: a host for many, which nobody has to sit at.

  --game ID          which game (${DEFAULT_GAME})
  --port N           the port to listen on (${DEFAULT_PORT}); 0 takes a free one
  --address ADDRESS  listen on this address only (all of them)
  --name NAME        what this server is called, at most 20 characters
  --per-address N    how many may join from one address on the internet (8 unless told)
  --health-port N    answer GET /health on this port (nowhere unless told)
  --help             show this

The game starts when more than half of those in the lobby are ready. Ctrl-C or SIGTERM ends it, with a word to everybody.
`;

const MAX_PORT = 65_535;
const MAX_PLACES = 256;

const NAMES = ['game', 'port', 'address', 'name', 'per-address', 'health-port'] as const;
type Name = (typeof NAMES)[number];

export class ServeUsageError extends Error {}

/**
 * @param args what stands behind the program
 * @returns undefined when only help is asked for
 * @throws ServeUsageError with a sentence that says what is right
 */
export function readServeOptions(args: readonly string[]): ServeOptions | undefined {
  const { help, values } = parse(args);
  if (help) return undefined;
  return {
    game: gameOf(values.game ?? DEFAULT_GAME),
    port: whole('port', values.port ?? String(DEFAULT_PORT), 0, MAX_PORT),
    address: values.address,
    name: nameOf(values.name ?? product.name),
    healthPort: optional('health-port', values['health-port'], 0, MAX_PORT),
    perAddress: optional('per-address', values['per-address'], 1, MAX_PLACES),
  };
}

function parse(args: readonly string[]): { help: boolean; values: Partial<Record<Name, string>> } {
  const text = { type: 'string' } as const;
  const options = {
    help: { type: 'boolean' },
    ...Object.fromEntries(NAMES.map((name) => [name, text])),
  } as const;
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values: Partial<Record<Name, string>> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') throw new ServeUsageError(`“${token.value}” stands alone. ${known()}`);
    if (token.name === 'help') return { help: true, values };
    const name = NAMES.find((one) => one === token.name);
    if (name === undefined) throw new ServeUsageError(unknown(token.rawName));
    if (values[name] !== undefined) throw new ServeUsageError(`--${name} is there twice. Give it once.`);
    if (!token.value || (!token.inlineValue && token.value.startsWith('--')))
      throw new ServeUsageError(`--${name} needs a value behind it.`);
    values[name] = token.value;
  }
  return { help: false, values };
}

function unknown(name: string): string {
  const meant = closest(
    name,
    NAMES.map((one) => `--${one}`),
  );
  return `There is no option ${name}. ${meant === undefined ? known() : `Did you mean ${meant}?`}`;
}

function known(): string {
  return `There are: ${NAMES.map((name) => `--${name}`).join(', ')}.`;
}

function gameOf(id: string): string {
  const games = Object.keys(catalogue);
  if (games.includes(id)) return id;
  throw new ServeUsageError(`There is no game “${id}”. There are: ${games.join(', ')}.`);
}

function nameOf(typed: string): string {
  const name = cleanName(typed);
  if (name !== typed)
    throw new ServeUsageError('A name has 1 to 20 visible characters, for example --name Arena.');
  return name;
}

function optional(name: Name, text: string | undefined, least: number, most: number): number | undefined {
  return text === undefined ? undefined : whole(name, text, least, most);
}

function whole(name: Name, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number >= least && number <= most) return number;
  throw new ServeUsageError(
    `“${text}” does not fit --${name}, which takes a whole number from ${least} to ${most}.`,
  );
}
