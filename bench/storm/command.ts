import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { catalogue, DEFAULT_GAME, findGame } from '../../src/shared/games/catalogue.ts';
import type { GameDefinition } from '../../src/shared/session/index.ts';
import { UsageError } from '../lib/arguments.ts';
import { FAULTS } from './faults/index.ts';

const SEEDS = 100;

export const USAGE = `npm run storm -- [--game ID] [--seconds N] [--players N] [--seed N | --seeds FROM-TO] [--fault NAME]…

  --game     which game (${DEFAULT_GAME})
  --seconds  how long things go wrong in each storm (10)
  --players  how many play, the hosting player included (4)
  --seed     one storm: the same seed gives the same storm
  --seeds    these, one after the other; unless told, ${SEEDS} from one that is drawn
  --only     of the events of a storm only these, for example 3,7 (all)
  --fault    only these kinds of events: ${Object.keys(FAULTS).join(', ')}`;

/** The last seed that can be given. */
const MAX_SEED = 2 ** 31;

export interface Command {
  readonly game: GameDefinition;
  readonly seconds: number;
  readonly people: number;
  readonly from: number;
  readonly to: number;
  readonly only: readonly number[] | undefined;
  readonly kinds: readonly string[] | undefined;
}

/** @throws UsageError */
export async function readCommand(args: readonly string[]): Promise<Command> {
  const { game: id, seconds, players, seed, seeds, only, fault } = parse(args);
  const entry = findGame(id);
  if (entry === undefined)
    throw new UsageError(`There is no game “${id}”. There are: ${Object.keys(catalogue).join(', ')}.`);
  const { game } = await entry.load();
  const unknown = fault?.find((name) => !Object.hasOwn(FAULTS, name));
  if (unknown !== undefined) throw new UsageError(`There is no fault called ${unknown}.`);
  if (only !== undefined && seed === undefined) throw new UsageError('--only goes with --seed.');
  return {
    game,
    seconds: whole(seconds, '--seconds', 1, 3_600),
    people: whole(players, '--players', 2, game.seats),
    ...seedsOf(seed, seeds),
    only: only?.split(',').flatMap((text) => (text === '' ? [] : [whole(text, '--only', 0, 9_999)])),
    kinds: fault,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        game: { ...text, default: DEFAULT_GAME },
        seconds: { ...text, default: '10' },
        players: { ...text, default: '4' },
        seed: text,
        seeds: text,
        only: text,
        fault: { ...text, multiple: true },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function seedsOf(seed: string | undefined, seeds: string | undefined): { from: number; to: number } {
  if (seed !== undefined) {
    const one = whole(seed, '--seed', 0, MAX_SEED);
    return { from: one, to: one };
  }
  if (seeds === undefined) {
    const drawn = randomInt(MAX_SEED - SEEDS);
    return { from: drawn, to: drawn + SEEDS - 1 };
  }
  const [first = '', last = ''] = seeds.split('-');
  const range = { from: whole(first, '--seeds', 0, MAX_SEED), to: whole(last, '--seeds', 0, MAX_SEED) };
  if (range.from > range.to) throw new UsageError('--seeds takes FROM-TO, the smaller one first.');
  return range;
}

function whole(text: string, option: string, min: number, max: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= min && number <= max))
    throw new UsageError(`${option} takes whole numbers from ${min} to ${max}; “${text}” is none.`);
  return number;
}
