import { expect, it } from 'vitest';
import { gamesToAttack } from './games.ts';
import { attackGuests } from './run.ts';

const games = await gamesToAttack();

// The same as `npm run fuzz -- --part guest`, only short, and without what hangs on time: work is counted.
it('lets no host freeze, break or deface a guest, whatever it says', async () => {
  const outcome = await attackGuests({ games, frames: 4_000, seed: 8, from: 0, tcpEvery: 10 });
  expect(outcome.complaints).toEqual([]);
  expect(outcome.honest.complaints).toEqual([]);
  expect(outcome.honest.heard).toBeGreaterThan(0);
  expect(outcome.frames).toBeGreaterThanOrEqual(4_000);
  expect(outcome.overTcp).toBeGreaterThan(0);
  expect(outcome.changes).toBeGreaterThan(0);
  // Most of what is said is said to somebody who plays.
  expect(outcome.drawn).toBeGreaterThan(outcome.pumps / 2);
});
