import { expect, it } from 'vitest';
import { catalogue, DEFAULT_GAME } from '../../../src/shared/games/catalogue.ts';
import { dots } from '../../../src/shared/simulation/testing/dots.ts';
import type { Game } from './guest.ts';
import { attackGuests } from './run.ts';

const entry = await catalogue[DEFAULT_GAME]?.load();
const games = [entry?.game, dots] as Game[];

// The same as `npm run fuzz -- --side guest`, only short, and without what hangs on time: work is counted.
it('lets no host freeze, break or deface a guest, whatever it says', async () => {
  const outcome = await attackGuests({ games, frames: 6_000, seed: 8, from: 0, tcpEvery: 10 });
  expect(outcome.complaints).toEqual([]);
  expect(outcome.honest.complaints).toEqual([]);
  expect(outcome.honest.heard).toBeGreaterThan(0);
  expect(outcome.frames).toBeGreaterThanOrEqual(6_000);
  expect(outcome.overTcp).toBeGreaterThan(0);
  expect(outcome.changes).toBeGreaterThan(0);
  // Most of what is said is said to somebody who plays.
  expect(outcome.drawn).toBeGreaterThan(outcome.pumps / 2);
});
