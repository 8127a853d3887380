/** A whole evening without a mouse: from the first start through a match and its rematch to the way out. */
import { expect, test } from './support/fixtures.ts';
import { chooseByArrows, frames, TestPad } from './support/gamepad.ts';
import type { Player } from './support/player.ts';

test('by gamepad alone, with a friend who joins by gamepad', async ({ ann, ben }) => {
  const [pad, friend] = [await TestPad.plugIn(ann), await TestPad.plugIn(ben)];
  await pad.choose(ann.button('Suggest a name'));
  await expect(ann.nameField).toHaveValue(/^\w+ \w+$/);
  await ann.examine('menu-gamepad');
  await pad.choose(ann.button('Host'));
  await expect(ann.lobby).toBeVisible();

  // Ben types name and address on the screen's keys.
  await friend.choose(ben.nameField);
  await typeOnScreen(friend, 'ben');
  await expect(ben.nameField).toHaveValue('ben');
  await friend.choose(ben.button('Join'));
  await friend.choose(ben.addressField);
  await ben.examine('screen-keys');
  const address = `127.0.0.1:${await ann.hostedPort()}`;
  await typeOnScreen(friend, address);
  await expect(ben.addressField).toHaveValue(address);
  await friend.choose(ben.button('Join'));
  await friend.choose(ben.button('I’m ready'));
  await expect(ann.inLobby('ben')).toContainText('ready');

  // What is chosen, said and set in the lobby.
  await pad.choose(ann.lobby.getByRole('textbox', { name: 'Message' }));
  await typeOnScreen(pad, 'hi');
  await pad.choose(ann.page.getByRole('button', { name: 'Send', exact: true }));
  await expect(ben.page.getByRole('log')).toContainText('hi');
  await pad.choose(ann.button('Settings'));
  const sounds = ann.page.getByRole('slider', { name: 'Sounds' });
  const volume = Number(await sounds.inputValue());
  await pad.choose(sounds);
  await pad.press('left');
  await expect(sounds).toHaveValue(String(volume - 5));
  await pad.press('B');
  await expect(ann.page.getByRole('dialog')).toHaveCount(0);

  await pad.choose(ann.lobby.getByRole('radio', { name: 'Trial', exact: true }));
  await expect(ben.page.getByRole('heading', { level: 1 })).toHaveText('Trial');
  await pad.press('Start');
  for (const player of [ann, ben]) await player.seesGame();
  await winMatch(ann, (isHeld) => pad.hold('A', isHeld));
  for (const player of [ann, ben]) await player.seesLobby();
  await pad.press('Start');
  for (const player of [ann, ben]) await player.seesGame();

  // The menu takes the pad, and gives it back. Its keys are buttons now.
  await pad.press('Start');
  await expect(ann.button('Resume')).toBeFocused();
  await expect(ann.escMenu.getByText('Left stick')).toHaveCount(0);
  await expect(ann.escMenu.locator('kbd').filter({ hasText: /^(M|F3|T)$/ })).toHaveCount(0);
  await ann.examine('esc-menu-gamepad');
  await pad.press('Start');
  await expect(ann.escMenu).toBeHidden();
  await pad.press('Y');
  await pad.choose(ann.page.getByRole('textbox', { name: 'Message' }));
  await typeOnScreen(pad, 'gg');
  await pad.choose(ann.page.getByRole('button', { name: 'Send', exact: true }));
  await expect(ben.page.getByRole('log')).toContainText('gg');

  await pad.press('Start');
  await pad.choose(ann.button('End the game'));
  await pad.choose(ann.button('End for all'));
  await expect(ben.button('Back to menu')).toBeVisible();
  await friend.choose(ben.button('Back to menu'));
  await expect(ben.menu).toBeVisible();
});

test('by keyboard alone, with the arrow keys', async ({ ann }) => {
  const { page } = ann;
  await expect(ann.nameField).toBeFocused();
  await page.keyboard.type('Ann');
  await chooseByArrows(ann, ann.button('Host'));
  await expect(ann.button('Start')).toBeFocused();
  await chooseByArrows(ann, ann.button('One bot more'));
  await expect(ann.lobby.getByText('2 of 16')).toBeVisible();
  // From one game to the next the arrow keys choose.
  await chooseByArrows(ann, ann.lobby.getByRole('radio', { name: 'Trial', exact: true }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trial');
  await chooseByArrows(ann, ann.button('Start'));
  await ann.seesGame();
  await winMatch(ann, (isHeld) => (isHeld ? page.keyboard.down('Space') : page.keyboard.up('Space')));
  await chooseByArrows(ann, ann.button('Rematch'));
  await ann.seesGame();
  await page.keyboard.press('Escape');
  await expect(ann.button('Resume')).toBeFocused();
  await chooseByArrows(ann, ann.button('Back to the lobby'));
  await expect(ann.lobby).toBeVisible();
  // The sound can be switched in the lobby as well.
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await ann.seesGame();
  await page.keyboard.press('Escape');
  await expect(ann.button('Sound: on')).toBeVisible();
  await chooseByArrows(ann, ann.button('End the game'));
  await expect(ann.menu).toBeVisible();
});

/** The window draws twelve times a second, and a game sees no press that is over in between. */
const ONE_FRAME_OF_THE_GAME = 30;

/** Presses the one action five times: that wins a match of Trial. Waits for the lobby. */
async function winMatch(player: Player, hold: (isHeld: boolean) => Promise<void>): Promise<void> {
  for (let count = 1; count <= 5; count++) {
    await frames(player.page, ONE_FRAME_OF_THE_GAME);
    await hold(true);
    if (count < 5) {
      await expect(player.page.getByText(`Counted ${count}, at 50`)).toBeAttached();
      await hold(false);
    }
  }
  await expect(player.lobby).toBeVisible();
  await hold(false);
}

/** Key after key, then Done. */
async function typeOnScreen(pad: TestPad, text: string): Promise<void> {
  const keys = pad.player.page.getByRole('dialog', { name: 'Keys for typing' });
  for (const key of text) await pad.choose(keys.getByRole('button', { name: key, exact: true }));
  await pad.choose(keys.getByRole('button', { name: 'Done' }));
  await expect(keys).toBeHidden();
}
