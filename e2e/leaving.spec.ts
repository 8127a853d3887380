/** Every way in which a game ends for somebody, and what the others see of it. */
import { product } from '../scripts/setup/product.mjs';
import { expect, test } from './support/fixtures.ts';
import type { Player } from './support/player.ts';

/** What the window is called, for the taskbar too. */
function titleOf(player: Player): Promise<string | undefined> {
  return player.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
}

const HOST_LEFT = 'The host has ended the game. You can join another one, or host your own.';

test('the host who ends the game is asked; yes: the guest sees it coming, then why, and is offered the menu', async ({
  ann,
  ben,
}) => {
  await ben.join(await ann.host());
  await ann.play(ben);
  await expect(ann.line(ben)).toBeVisible();
  await ann.page.keyboard.press('Escape');
  const end = ann.escMenu.getByRole('button', { name: 'End the game' });
  await end.click();
  await expect(ann.endQuestion).toContainText('1 friend is playing. End the game for both?');
  await ann.examine('end-question');
  await ann.button('Go on playing').click();
  await expect(ann.endQuestion).toBeHidden();
  await expect(ann.line(ben)).toBeVisible();

  await end.click();
  await ann.button('End for all').click();
  await expect(ben.page.getByText('The host is ending the game')).toBeVisible();
  await ben.examine('ending');
  await expect(ann.menu).toBeVisible();
  await ben.seesEnd('The host has left', HOST_LEFT);
  await expect(ben.page.getByRole('region', { name: 'How it stood' })).toContainText(/Ann.*1\..*Ben.*2\./);
  await ben.examine('ended');
  await ben.button('Back to menu').click();
  await expect(ben.menu).toBeVisible();
});

test('the host who closes the app is asked; no keeps it open, yes ends it, and the guest sees why', async ({
  launch,
  ben,
}) => {
  const host = await launch('Hana');
  await ben.join(await host.host());
  await expect.poll(() => titleOf(host)).toBe(`${product.name}: hosting, 2 players`);
  await host.closeWindow();
  await expect(host.endQuestion).toBeVisible();
  await host.page.keyboard.press('Escape');
  await expect(host.endQuestion).toBeHidden();
  await expect(host.inLobby(ben)).toBeVisible();

  await host.closeWindow();
  await host.button('End for all').click();
  await expect(ben.page.getByText('The host is ending the game')).toBeVisible();
  await host.ends();
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
  await again.button(new RegExp(`^Ann ${address.replaceAll('.', '\\.')} (today|yesterday)$`)).click();
  await again.seesGame();
  await expect(ann.line(again)).toBeVisible();
});

test('the host removes a guest, who is told so and comes in again when the host lets them', async ({
  ann,
  ben,
}) => {
  const address = await ann.host();
  await ben.join(address);
  await ann.button('Remove Ben').click();
  const question = ann.page.getByRole('dialog', { name: 'Remove Ben from the game?' });
  await ann.examine('remove');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await ann.button('Remove Ben').click();
  await question.getByRole('button', { name: 'Remove' }).click();
  await ben.seesEnd('You were removed', /^The host has removed you from the game/);
  await expect(ben.button('Join again')).toHaveCount(0);
  await expect(ann.inLobby(ben)).toHaveCount(0);

  await ben.button('Back to menu').click();
  await ben.dial(address);
  await ben.seesEnd('You were removed', /^The host has removed you from the game/);

  await ann.button('Who may come in').click();
  await ann.examine('guests');
  await ann.button('Let in again: Ben').click();
  await ann.page.getByLabel('Let nobody new in').check();
  await ben.button('Back to menu').click();
  await ben.dial(address);
  await ben.seesEnd('The game is closed', /^The host lets nobody new in/);
  await ann.page.getByLabel('Let nobody new in').uncheck();
  await ben.button('Join again').click();
  await ben.seesLobby();
});

test('a guest’s app is killed and started again: the guest sits where they sat', async ({ ann, launch }) => {
  const address = await ann.host();
  const guest = await launch('Gil');
  await guest.join(address);
  await ann.play();
  await expect(ann.line(guest)).toBeVisible();
  const other = await launch('Oda');
  await other.join(address);
  await expect(ann.players).toHaveCount(3);
  await guest.kill();
  const again = await launch('Gil', { userData: guest.userData });
  await again.join(address);
  await expect(ann.players).toHaveCount(3);
  await expect(again.players.filter({ hasText: 'you' })).toContainText('Gil');
});
