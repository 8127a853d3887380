/** Everybody together before a match and after it: who is in, what is played, who is ready. Nobody ever joins again. */
import { restingPlace } from './support/eyes.ts';
import { expect, test } from './support/fixtures.ts';
import { freeDirection, statesOf } from './test-game/steering.ts';

/** The bot came before him. */
const BEN = 2;

test('host, guest and a bot: ready, start, play, back to the lobby, rematch, another game', async ({
  ann,
  ben,
}) => {
  const address = await ann.host();
  await expect(ann.lobby.getByText('1 of 16')).toBeVisible();
  await ann.button('One bot more').click();
  await ben.join(address);
  await expect(ben.lobby.getByText('3 of 16')).toBeVisible();
  await expect(ann.lobby.getByText('0 of 1 ready')).toBeVisible();
  await ben.button('I’m ready').click();
  await expect(ann.inLobby(ben)).toContainText('ready');
  await expect(ann.lobby.getByText('Everybody is ready.')).toBeVisible();
  await expect(ann.lobby.getByText('somebody is in')).toBeVisible();
  await expect(ben.button(/^(Start|Rematch)$/)).toHaveCount(0);
  await ann.examine('lobby-host');
  await ben.examine('lobby-guest');

  await ann.play(ben);
  for (const player of [ann, ben]) {
    await expect(player.players).toHaveCount(3);
    await expect(player.line(player)).toContainText('you');
  }

  await ann.page.keyboard.press('Escape');
  await ann.button('Back to the lobby').click();
  for (const player of [ann, ben]) {
    await player.seesLobby();
    await expect(player.lobby.getByText('3 of 16')).toBeVisible();
  }
  // Whoever was ready says so anew.
  await expect(ben.button('I’m ready')).toBeFocused();
  await ann.play(ben);
  await ann.page.keyboard.press('Escape');
  await ann.button('Back to the lobby').click();

  const choice = ann.lobby.getByRole('group', { name: 'Game' });
  await choice.getByText('More dots').click();
  await expect(ben.page.getByRole('heading', { level: 1 })).toHaveText('More dots');
  await expect(ben.lobby.getByRole('group', { name: 'Game' })).toHaveCount(0);
  await ann.play(ben);

  // What Ben's keys do in the new game is seen in Ann's window.
  const before = await restingPlace(ann.page, BEN);
  const states = statesOf(ben);
  const key = freeDirection(await states.next(), BEN);
  await ben.hold(key);
  await expect
    .poll(async () => Math.abs((await restingPlace(ann.page, BEN)).x - before.x))
    .toBeGreaterThan(20);
  await ben.hold();
});

test('after a match everybody is back in the lobby, reads how it came out, and plays it again', async ({
  ann,
  ben,
}) => {
  await ben.join(await ann.host());
  await ann.lobby.getByRole('group', { name: 'Game' }).getByText('Trial', { exact: true }).click();
  await expect(ben.page.getByRole('heading', { level: 1 })).toHaveText('Trial');
  await ann.play(ben);
  await expect(ben.players).toHaveCount(2);
  // Each press is answered before the next: the match ends with the fifth.
  for (let count = 1; count <= 4; count++) {
    await ben.button('Count').click();
    await expect(ben.page.getByText(`Counted ${count}, at 50`)).toBeAttached();
  }
  await ben.button('Count').click();
  for (const player of [ann, ben]) {
    await player.seesLobby();
    await expect(player.lobby.getByRole('heading', { name: 'Ben won' })).toBeVisible();
    const ranking = player.lobby.getByRole('list', { name: 'Ben won' }).getByRole('listitem');
    await expect(ranking).toHaveText(['Ben5', 'Ann0']);
  }
  await expect(ann.button('Rematch')).toBeFocused();
  await ann.examine('lobby-after-a-match');
  await ann.play(ben);
  await expect(ben.page.getByText('Counted 0, at 50')).toBeAttached();
});
