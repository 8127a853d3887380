import { expect, it } from 'vitest';
import { gamesToAttack } from './games.ts';
import { attackGuests } from './run.ts';

const games = await gamesToAttack();
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
