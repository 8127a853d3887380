/** With the keyboard alone, with large text, with less motion: everything works for everybody. */
import type { Page } from 'playwright/test';
import { expect, test } from './support/fixtures.ts';
import type { Player } from './support/player.ts';

/** More stops than any screen has. */
const MOST_STOPS = 40;

/** Goes on with Tab until the control of that name has the focus. Each stop on the way must be seen to have it. */
async function tabTo(player: Player, name: string | RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await player.page.keyboard.press('Tab');
    await expect.poll(() => focusIsVisible(player.page)).toBe(true);
    if ((await player.page.locator(':focus').and(player.button(name)).count()) === 1) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

/** Whether what has the focus is marked: by an outline around it, or around what it stands in. */
function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    return (
      focused.matches(':focus-visible') && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    );
  });
}

test('a new player types a name, and the focus stays in the field to the last letter', async ({ ann }) => {
  const { page } = ann;
  await expect(ann.nameField).toBeFocused();
  await ann.nameField.press('C');
  await ann.settles();
  await expect(ann.nameField).toBeFocused();
  await page.keyboard.type('arla');
  await expect(ann.nameField).toHaveValue('Carla');
  await page.keyboard.press('Enter');
  await expect(ann.inLobby('Carla')).toBeVisible();
});

test('from the menu through a game and back, without a mouse', async ({ ann }) => {
  const { page } = ann;
  await expect(ann.nameField).toBeFocused();
  await page.keyboard.type('Ann');
  await expect(ann.nameField).toHaveValue('Ann');
  await ann.examine('menu');
  await tabTo(ann, 'Host');
  await page.keyboard.press('Enter');

  await expect(ann.lobby).toBeVisible();
  await expect(ann.button('Start')).toBeFocused();
  await tabTo(ann, /^Copy /);
  await page.keyboard.press('Enter');
  const address = await ann.lobby.locator('.address strong').innerText();
  await expect.poll(() => ann.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(address);
  await expect(page.getByText(`Copied: ${address}`)).toBeAttached();
  await tabTo(ann, 'One bot more');
  await page.keyboard.press('Space');
  await expect(ann.lobby.getByText('1 bot')).toBeVisible();
  await tabTo(ann, 'Start');
  await page.keyboard.press('Enter');
  await ann.seesGame();

  await page.keyboard.press('Escape');
  await expect(ann.escMenu).toBeVisible();
  await expect(ann.button('Resume')).toBeFocused();
  await ann.examine('esc-menu');
  await page.keyboard.press('Escape');
  await expect(ann.escMenu).toBeHidden();
  await page.keyboard.press('Escape');
  await tabTo(ann, 'End the game');
  await page.keyboard.press('Enter');
  await expect(ann.menu).toBeFocused();
});

test('joining without a mouse: Enter dials, Escape goes back', async ({ ann, ben }) => {
  const address = await ann.host();
  const { page } = ben;
  await page.keyboard.type('Ben');
  await expect(ben.nameField).toHaveValue('Ben');
  await tabTo(ben, 'Join');
  await page.keyboard.press('Enter');
  await expect(ben.addressField).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ben.menu).toBeFocused();
  await tabTo(ben, 'Join');
  await page.keyboard.press('Enter');
  await ben.examine('join');
  await page.keyboard.type(address);
  await page.keyboard.press('Enter');
  await expect(ben.button('I’m ready')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ann.inLobby('Ben')).toContainText('ready');
});

test('without a name nobody is let through, and the field says so', async ({ ann }) => {
  await ann.button('Host').click();
  await expect(ann.page.getByRole('alert')).toHaveText(/^Type a name first/);
  await expect(ann.nameField).toBeFocused();
  await ann.examine('menu-without-a-name');
  const suggest = ann.button('Suggest a name');
  await suggest.click();
  await expect(ann.page.getByRole('alert')).toHaveCount(0);
  await expect(ann.nameField).toHaveValue(/^\w+ \w+$/);
  // Whoever does not like it presses again.
  await expect(suggest).toBeFocused();
});

test('whoever prefers less motion gets none that only decorates', async ({ ann }) => {
  const { page } = ann;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await ann.settles();
  await expect.poll(() => backdropChanges(page)).toBe(true);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // What is under way may be drawn once more.
  await expect.poll(() => backdropChanges(page)).toBe(false);

  await ann.host();
  await ann.settles();
  const endless = () =>
    page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY).length,
    );
  expect(await endless()).toBe(0);
  await page.emulateMedia({ reducedMotion: null });
});

/** Whether the picture behind the menu is another one after half a second's frames, of which not all are drawn. */
function backdropChanges(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const canvas = document.querySelector('canvas');
    if (canvas === null) throw new Error('There is no picture behind the menu.');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const before = canvas.toDataURL();
    for (let frames = 0; frames < 30; frames++) await frame();
    return canvas.toDataURL() !== before;
  });
}

test('with text of twice the size every screen can still be used', async ({ launch, ben }) => {
  const host = await launch('Hana', { args: ['--window-size', '1280,800'] });
  for (const player of [host, ben]) await enlargeText(player);
  await usable(host, [host.button('Host'), host.button('Join'), host.button('Sound')]);

  const address = await host.host();
  await usable(host, [host.button(/^Copy /).first(), host.button('One bot more'), host.button('Start')]);
  await host.examine('lobby-large-text');
  await ben.join(address);
  await usable(ben, [ben.button('Leave'), ben.button('I’m ready')]);
  await host.play(ben);
  await usable(host, [host.button('Menu')]);
  await host.examine('play-large-text');
  await host.button('Menu').click();
  await usable(host, [host.button('Resume'), host.button('Invite friends'), host.button('End the game')]);
  await host.button('End the game').click();
  await usable(host, [host.button('Go on playing'), host.button('End for all')]);
  await host.button('End for all').click();
  await usable(ben, [ben.button('Join again'), ben.button('Back to menu')]);
  for (const { page } of [host, ben]) await expect(page.locator('html')).toHaveCSS('font-size', '32px');
});

/** As large as it can be chosen, in the settings. */
async function enlargeText(player: Player): Promise<void> {
  await player.button('Settings').click();
  await player.page.getByRole('slider', { name: 'Text size' }).press('End');
  await expect(player.page.locator('html')).toHaveCSS('font-size', '32px');
  await player.button('Back').click();
}

/** Each control can be brought into view and pressed, and nothing has to be scrolled for sideways. */
async function usable(player: Player, controls: ReturnType<Player['button']>[]): Promise<void> {
  await player.settles();
  for (const control of controls) await control.click({ trial: true });
  const tooWide = await player.page.evaluate(() =>
    [...document.querySelectorAll('main, dialog, aside')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ className }) => className),
  );
  expect(tooWide).toEqual([]);
}
