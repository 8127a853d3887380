// A party without windows: see `src/shared/simulation/party.ts`. Started by `party.mjs`.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DEFAULT_GAME } from '../src/shared/games/catalogue.ts';
import { conditionsOf, LINK_OPTIONS, type LinkWish, PERFECT } from '../src/shared/netcode/index.ts';
import { describeParty, describeUpload, party } from '../src/shared/simulation/index.ts';
import { loadSimulationGame } from './lib/simulation-game.ts';

const USAGE = `npm run party -- [--guests N] [--game ID] [--seconds N] [--seed N] [--json FILE] [a link for the guests]

  --guests     how many play with the host (3)
  --game       which game (${DEFAULT_GAME})
  --seconds    how long is measured (30)
  --seed       the same seed gives the same party (1)
  --json       writes the report to a file as well
  --link NAME, --latency MS, --jitter MS, --stall PERCENT, --bandwidth KBIT
               the guests' network, for example --link train, or --latency 150 --jitter 30 --stall 2%
`;

/** How long the full game is measured that ends the report, in seconds. */
const FULL_SECONDS = 5;

class UsageError extends Error {}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError || error instanceof RangeError)) throw error;
  process.stdout.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parse();
  if (values.help) return print(USAGE);
  const game = await loadSimulationGame(values.game);
  const options = {
    guests: whole(values.guests, '--guests'),
    seconds: whole(values.seconds, '--seconds'),
    seed: whole(values.seed, '--seed'),
    link: linkOf(values),
    stopwatch: () => performance.now(),
  };
  const report = await party(game, options);
  print(describeParty(report));
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);

  const guests = game.seats - 1;
  const isFull = options.guests === guests;
  const full = isFull ? report : await party(game, { ...options, guests, seconds: FULL_SECONDS });
  print(isFull ? describeUpload(full) : `${describeUpload(report)} ${describeUpload(full)}`);
}

function parse() {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const links = Object.keys(LINK_OPTIONS).map((name) => [name.slice(2), { type: 'string' }] as const);
  try {
    return parseArgs({
      options: {
        guests: text('3'),
        game: text(DEFAULT_GAME),
        seconds: text('30'),
        seed: text('1'),
        json: { type: 'string' },
        help: { type: 'boolean', default: false },
        ...Object.fromEntries(links),
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function linkOf(values: Readonly<Record<string, unknown>>) {
  const wish: LinkWish = {};
  for (const [name, read] of Object.entries(LINK_OPTIONS)) {
    const value = values[name.slice(2)];
    const fault = typeof value === 'string' ? read(wish, value) : undefined;
    if (fault !== undefined) throw new UsageError(fault);
  }
  return conditionsOf(wish) ?? PERFECT;
}

function whole(text: string, option: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} takes a whole number, not “${text}”.`);
  return Number(text);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
