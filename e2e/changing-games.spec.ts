/** The host goes on to another game, and everybody comes along: over the same lines, in the same seats. */
import { restingPlace } from './support/eyes.ts';
import { expect, test } from './support/fixtures.ts';
import { freeDirection, statesOf } from './test-game/steering.ts';

const BEN = 1;

test('the host goes on to another game, and a guest plays on in it without joining again', async ({
  ann,
  ben,
}) => {
  await ben.join(await ann.host());
  await ann.play();
  await ben.seesGame();

  await ann.page.keyboard.press('Escape');
  await ann.escMenu.getByRole('button', { name: 'Go on to More dots' }).click();
  await expect(ann.escMenu).toBeHidden();
  for (const player of [ann, ben]) {
    await player.seesGame();
    await expect(player.players).toHaveCount(2);
    await expect(player.line(player)).toContainText('you');
  }

  // What Ben's keys do in the new game is seen in Ann's window.
  const before = await restingPlace(ann.page, BEN);
  const states = statesOf(ben);
  const key = freeDirection(await states.next(), BEN);
  await ben.hold(key);
  await expect
    .poll(async () => Math.abs((await restingPlace(ann.page, BEN)).x - before.x))
    .toBeGreaterThan(20);
  await ben.hold();

  await ann.page.keyboard.press('Escape');
  await expect(ann.escMenu.getByRole('button', { name: 'Go on to Dots' })).toBeVisible();
  await expect(ann.escMenu.getByRole('button', { name: 'Go on to More dots' })).toHaveCount(0);
});
