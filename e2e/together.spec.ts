/** Two real copies of the app, each with its own data, play with each other. */
import { restingPlace } from './support/eyes.ts';
import { expect, test } from './support/fixtures.ts';
import { statesOf, walk } from './test-game/steering.ts';

/** Seats are given in the order of coming. */
const ANN = 0;

test('one hosts, the other types the address, and both see both names', async ({ ann, ben }) => {
  const address = await ann.host();
  await expect(ann.lobby.getByText('Waiting for friends…')).toBeVisible();
  await ben.join(address);
  for (const player of [ann, ben]) {
    await expect(player.inLobby(ann)).toContainText('host');
    await expect(player.inLobby(player)).toContainText('you');
    await expect(player.inLobby(player === ann ? ben : ann)).toBeVisible();
  }
  await ann.play(ben);
  for (const player of [ann, ben]) {
    await expect(player.players).toHaveCount(2);
    await expect(player.line(ann)).toContainText('host');
    await expect(player.line(player)).toContainText('you');
  }
  await ben.examine('play');
});

test('a move made in one window is seen in the other', async ({ ann, ben }) => {
  await ben.join(await ann.host());
  await ann.play(ben);

  // The windows are of one size and show the same world, so both pictures must change alike.
  const before = [await restingPlace(ann.page, ANN), await restingPlace(ben.page, ANN)] as const;
  await walk(ann, statesOf(ann), ANN);
  const after = [await restingPlace(ann.page, ANN), await restingPlace(ben.page, ANN)] as const;
  expect(Math.hypot(after[0].x - before[0].x, after[0].y - before[0].y)).toBeGreaterThan(30);
  expect(after[1].x - before[1].x).toBeCloseTo(after[0].x - before[0].x, -1);
  expect(after[1].y - before[1].y).toBeCloseTo(after[0].y - before[0].y, -1);
});
