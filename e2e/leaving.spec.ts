/** Every way in which a game ends for somebody, and what the others see of it. */
import { expect, test } from './support/fixtures.ts';

const HOST_LEFT = 'The host has ended the game. You can join another one, or host your own.';

test('the host ends the game: the guest sees why, and is offered the menu', async ({ ann, ben }) => {
  await ben.join(await ann.host());
  await ann.play(ben);
  await ann.page.keyboard.press('Escape');
  await ann.escMenu.getByRole('button', { name: 'End the game' }).click();
  await expect(ann.menu).toBeVisible();
  await ben.seesEnd('The host has left', HOST_LEFT);
  await ben.examine('ended');
  await ben.button('Back to menu').click();
  await expect(ben.menu).toBeVisible();
});

test('the host closes the app: the guest sees why, and is offered the menu', async ({ launch, ben }) => {
  const host = await launch('Hana');
  await ben.join(await host.host());
  await host.quit();
  await ben.seesEnd('The host has left', HOST_LEFT);
});

test('the host’s app is killed: the guest sees that it is gone', async ({ launch, ben }) => {
  // On a port of its own: on the usual one the next host would answer whoever looks for this one.
  const host = await launch('Hana', { args: ['--host', '--port', '0'] });
  await ben.join(`127.0.0.1:${await host.hostedPort()}`);
  await host.kill();
  await ben.seesEnd('The host is gone', /^The host is no longer there/);
});

test('a guest leaves: the host’s list shrinks, and the same guest joins again', async ({ ann, ben }) => {
  const address = await ann.host();
  await ben.join(address);
  await ann.play(ben);
  await expect(ann.players).toHaveCount(2);
  await ben.leave();
  await expect(ann.players).toHaveCount(1);
  await expect(ann.line(ben)).toHaveCount(0);
  await ben.join(address);
  await expect(ann.line(ben)).toBeVisible();
  await expect(ann.players).toHaveCount(2);
});

test('a guest closes the app: the list shrinks; a new start remembers name and address', async ({
  ann,
  launch,
}) => {
  const address = await ann.host();
  await ann.play();
  const guest = await launch('Gil');
  await guest.join(address);
  await expect(ann.line(guest)).toBeVisible();
  await guest.quit();
  await expect(ann.line(guest)).toHaveCount(0);

  const again = await launch('Gil', { userData: guest.userData });
  await expect(again.nameField).toHaveValue('Gil');
  await again.button('Join').click();
  await expect(again.page.getByRole('heading', { name: 'Joined lately' })).toBeVisible();
  await again.examine('join-recent');
  await again.button(`Join ${address}`).click();
  await again.seesGame();
  await expect(ann.line(again)).toBeVisible();
});

test('the host removes a guest, who is told so', async ({ ann, ben }) => {
  await ben.join(await ann.host());
  await ann.button('Remove Ben').click();
  await ben.seesEnd('You were removed', /^The host has removed you from the game/);
  await expect(ann.inLobby(ben)).toHaveCount(0);
});
