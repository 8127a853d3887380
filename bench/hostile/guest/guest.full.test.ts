import { expect, it } from 'vitest';
import { catalogue, DEFAULT_GAME } from '../../../src/shared/games/catalogue.ts';
import { dots } from '../../../src/shared/simulation/testing/dots.ts';
import type { Game } from './guest.ts';
import { attackGuests } from './run.ts';

const entry = await catalogue[DEFAULT_GAME]?.load();
const games = [entry?.game, dots] as Game[];
/** So many frames take half a minute on a computer that has other things to do, ms. */
const PATIENCE = 600_000;

it.each([1, 2, 3, 4])(
  'lets no host harm a guest for 50,000 frames of seed %i',
  { timeout: PATIENCE },
  async (seed) => {
    const outcome = await attackGuests({ games, frames: 50_000, seed, from: 0, tcpEvery: 20 });
    expect(outcome.complaints).toEqual([]);
    expect(outcome.honest.complaints).toEqual([]);
  },
);
