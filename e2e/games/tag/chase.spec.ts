/** "It" runs after the other and passes the tag on. */
import type { Locator } from 'playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import type { Player } from '../../support/player.ts';
import { chaseUntil, roundBegun, statesOf } from './steering.ts';

/** Seats are given in the order of coming. */
const ANN = 0;
const BEN = 1;

/** The word beside a player's name, once it says that this one is "it". */
function markOfIt(window: Player, player: Player): Locator {
  return window.line(player).getByText(/^it\b/);
}

test('who is caught is “it” in both windows', async ({ ann, ben }) => {
  await ben.join(await ann.host('Tag'));
  await ann.play(ben);
  const [annsStates, bensStates] = [statesOf(ann), statesOf(ben)];
  const { players } = await roundBegun(bensStates);
  const [chaser, states, seat, prey] = players[ANN]?.it
    ? [ann, annsStates, ANN, ben]
    : [ben, bensStates, BEN, ann];
  for (const window of [ann, ben]) await expect(markOfIt(window, chaser)).toBeVisible();

  await chaseUntil(chaser, states, seat, ({ players }) => players[seat]?.it === false);
  for (const window of [ann, ben]) {
    await expect(markOfIt(window, prey)).toBeVisible();
    await expect(markOfIt(window, chaser)).toHaveCount(0);
  }
  await expect(prey.page.getByText('You are it!')).toBeAttached();
});
