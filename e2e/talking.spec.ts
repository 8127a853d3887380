/** Chat and emotes: what friends say and show to each other while they play. */
import type { Locator } from 'playwright/test';
import { restingPlace } from './support/eyes.ts';
import { expect, test } from './support/fixtures.ts';
import type { Player } from './support/player.ts';

/** The seat whose own colour that is. */
const PINK = 4;

const log = (player: Player): Locator => player.page.getByRole('log', { name: 'Messages' });
const field = (player: Player): Locator => player.page.getByRole('textbox', { name: 'Message' });
const mute = (player: Player): Locator => player.page.getByText('Mute', { exact: true });

/** Opens the chat with a key, types and sends; what is typed moves nobody. */
async function says(player: Player, text: string, key = 't'): Promise<void> {
  await player.page.keyboard.press(key);
  await expect(field(player)).toBeFocused();
  await player.page.keyboard.type(text);
  await expect(field(player)).toHaveValue(text);
  await player.page.keyboard.press('Enter');
  await expect(field(player)).toBeHidden();
}

test('two friends write, one is not heard for a while, and they show emotes', async ({ ann, ben }) => {
  // Ben chooses how he looks, and everybody sees him so.
  await ben.button('Settings').click();
  await ben.page.getByRole('radio', { name: 'Pink' }).click();
  await ben.page.getByRole('radio', { name: 'Happy' }).click();
  await ben.examine('looks');
  await ben.button('Back').click();
  const address = await ann.host();
  await ben.join(address);
  await field(ben).click();
  await ben.page.keyboard.type('Here I am 2');
  await ben.page.keyboard.press('Enter');
  await expect(log(ann)).toContainText('Ben: Here I am 2');
  await ann.page.keyboard.press('2');
  await expect(ben.lobby.getByRole('listitem').filter({ hasText: 'Ann' })).toContainText('laughs');
  await ann.page.getByText('How you look').click();
  await expect(ann.page.getByRole('radio', { name: 'Pink, taken by Ben' })).toBeDisabled();
  await ann.examine('lobby-talk');
  await ann.play(ben);
  await restingPlace(ann.page, PINK);
  const { x, y } = await restingPlace(ben.page, PINK);

  await says(ben, 'was da? wwwdddd 1');
  await expect(log(ann)).toContainText('Ben: was da? wwwdddd 1');
  await expect(ann.button('Chat, 1 new message')).toBeVisible();
  const after = await restingPlace(ben.page, PINK);
  expect(Math.hypot(after.x - x, after.y - y)).toBeLessThan(1);
  await expect(ann.line(ben)).not.toContainText('waves');
  await ann.examine('chat-fresh');

  await ann.page.keyboard.press('Enter');
  await ann.page.keyboard.type('Yes!');
  await ann.examine('chat-open');
  await ann.page.keyboard.press('Escape');
  await expect(field(ann)).toBeHidden();
  await expect(ann.escMenu).toBeHidden();
  await expect(ann.button('Chat')).toBeVisible();
  await ann.page.keyboard.press('Enter');
  await expect(field(ann)).toHaveValue('Yes!');
  await ann.page.keyboard.press('Enter');
  await expect(log(ben)).toContainText('Ann: Yes!');

  await ann.page.keyboard.press('t');
  await mute(ann).click();
  await ann.button('Mute Ben').click();
  await says(ben, 'can you hear me?');
  await expect(log(ben)).toContainText('Ben: can you hear me?');
  await field(ann).click();
  await ann.page.keyboard.type('Quiet here.');
  await ann.page.keyboard.press('Enter');
  await expect(log(ann)).toContainText('Ann: Quiet here.');
  await expect(log(ann)).not.toContainText('Ben:');
  await ann.page.keyboard.press('t');
  await mute(ann).click();
  await ann.button('Hear Ben again').click();
  await expect(log(ann)).toContainText('Ben: can you hear me?');
  await ann.page.keyboard.press('Escape');

  await ben.page.keyboard.press('1');
  await expect(ann.line(ben)).toContainText('waves');
  await ann.examine('emote');
  await ann.page.keyboard.press('t');
  await ann.button(/^Send a heart/).click();
  await expect(ben.line(ann)).toContainText('sends a heart');

  await mute(ann).click();
  await ann.button('Switch the chat off for all').click();
  await ben.page.keyboard.press('t');
  await expect(ben.page.getByText('The host has switched the chat off.')).toBeVisible();
  await ben.examine('chat-off');
});
