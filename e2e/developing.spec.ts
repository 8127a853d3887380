/** What whoever writes a game meets: errors that say what broke and where, and HTML over the game that is used. */
import { product } from '../scripts/setup/product.mjs';
import { test as base, expect } from './support/fixtures.ts';
import type { Player } from './support/player.ts';

const test = base.extend<{ dev: Player; guest: Player }>({
  /** Hosts the trial game, and sees the lobby. */
  dev: async ({ ann }, use) => {
    await ann.page.getByText('Trial', { exact: true }).click();
    await ann.host();
    await use(ann);
  },
  guest: ({ ben }, use) => use(ben),
});

const details = (player: Player) => player.page.getByRole('region', { name: 'Details' });
const counted = (player: Player) => player.page.getByRole('status').filter({ hasText: 'Counted' });

test('what a game puts over its picture is pressed by mouse and keys, and typing moves nobody', async ({
  dev,
}) => {
  const { page } = dev;
  await dev.play();
  await dev.button('Count').click();
  await expect(counted(dev)).toHaveText('Counted 1, at 50');
  await page.locator('canvas').focus();
  await page.keyboard.press('Tab');
  await expect(dev.button('Count')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(counted(dev)).toHaveText('Counted 2, at 50');

  await page.keyboard.press('Tab');
  const word = page.getByRole('textbox', { name: 'Word' });
  await expect(word).toBeFocused();
  await page.keyboard.type('mad d');
  await expect(word).toHaveValue('mad d');
  await expect(page.getByText('Only to be seen')).toBeVisible();
  await expect(page.getByRole('paragraph').filter({ hasText: 'Only to be seen' })).toHaveCount(0);
  await dev.examine('interactive-overlay');
  // One more round through the host: what the keys did would have arrived by now.
  await dev.button('Count').click();
  await expect(counted(dev)).toHaveText('Counted 3, at 50');
});

test('the lobby offers no bots where the game has none', async ({ dev }) => {
  await expect(dev.lobby).toContainText('Waiting for friends');
  await expect(dev.lobby.getByRole('group', { name: 'Bots' })).toHaveCount(0);
  await dev.examine('lobby-without-bots');
});

test('a view that breaks: what, where in the sources, and where the log is', async ({ dev }) => {
  await dev.play();
  await dev.button('Break the view').click();
  await dev.seesEnd('The game stopped', 'Something in the game went wrong on this computer. Try again.');
  await expect(details(dev)).toContainText('TypeError: The picture has fallen off the wall.');
  await expect(details(dev)).toContainText(`logs/${product.shortName}.log`);
  await expect(details(dev)).toContainText(/frame \(e2e\/test-game\/trial\/view\.tsx:\d+:\d+\)/);
  for (const text of [dev.log, dev.terminal]) {
    expect(text).toContain(
      'error page-defect code=page-error message="TypeError: The picture has fallen off the wall."',
    );
    expect(text).toMatch(/^ {4}at .*frame \(e2e\/test-game\/trial\/view\.tsx:\d+:\d+\)$/m);
  }
  await dev.examine('ended-by-a-view');
});

test('rules that break: the host reads what and where, guests only what to do', async ({ dev, guest }) => {
  await dev.play();
  await guest.join(`127.0.0.1:${await dev.hostedPort()}`);
  await expect(dev.players).toHaveCount(2);
  await dev.button('Break the host').click();

  await guest.seesEnd(
    'The game stopped',
    'Something in the game went wrong on the host’s computer. Ask the host to host again.',
  );
  await expect(details(guest)).toHaveCount(0);
  await dev.seesEnd('The game stopped', 'The game server stopped unexpectedly. Host again.');
  await expect(details(dev)).toContainText(
    /RulesError: The rules broke in step\(\) at tick \d+\. Error: The bench has given way\./,
  );
  for (const text of [dev.log, dev.terminal]) {
    expect(text).toMatch(
      /error host-defect code=host-failed message="RulesError: The rules broke in step\(\) at tick/,
    );
    expect(text).toMatch(/^ {4}at .*step \(e2e\/test-game\/trial\/rules\.ts:\d+:\d+\)$/m);
  }
  await dev.examine('ended-by-rules');
  await dev.button('Host again').click();
  await expect(dev.lobby).toBeVisible();
});

test('a value that is no number is named, with its tick; one that does not fit is a warning', async ({
  dev,
}) => {
  await dev.play();
  await dev.button('Leave the field').click();
  const said =
    'code=value-outside message="state.players[0].x is 101, and its layout holds numbers from 0 to 100';
  for (const place of ['page', 'host'])
    await expect.poll(() => dev.terminal).toContain(`warn ${place}-defect ${said}`);
  await expect.poll(() => dev.log.match(/value-outside/g)).toHaveLength(2);

  await dev.button('Make a number none').click();
  await expect(details(dev)).toContainText(
    /The rules broke in step\(\) at tick \d+\. LayoutError: state\.players\[0\]\.x is NaN, which its layout cannot hold\./,
  );
});

test('in an app that ships there is a sentence, and details to copy', async ({ dev }) => {
  const ships = (isPackaged: boolean) =>
    dev.app.evaluate(
      ({ app }, value) => Object.defineProperty(app, 'isPackaged', { value, configurable: true }),
      isPackaged,
    );
  await ships(true);
  await dev.play();
  await dev.button('Break the view').click();
  await dev.seesEnd('The game stopped', 'Something in the game went wrong on this computer. Try again.');
  await expect(details(dev)).toContainText('send the details to whoever made the game');
  await expect(details(dev)).not.toContainText('fallen off');
  await dev.examine('ended-with-details-to-copy');
  await dev.button('Copy details').click();
  await expect(dev.button('Copied: details')).toHaveText('Copied');
  const copied = await dev.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(
    /^\S+ \d+\.\d+\.\d+; Electron .*\npage-error: TypeError: The picture has fallen off the wall\.\n {4}at /,
  );
  expect(copied).not.toContain(dev.userData);
  await ships(false);
});

test('F12 asks for the page’s developer tools', async ({ ann }) => {
  // Whether Chromium’s own page of the tools then loads is not ours to test here; `developing.full.spec.ts` opens it.
  await ann.app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    if (page === undefined) throw new Error('There is no window.');
    Object.assign(globalThis, { asked: 0 });
    page.toggleDevTools = () => Object.assign(globalThis, { asked: 1 });
  });
  // As the keyboard does it: what a test sends into the page does not come by where F12 is heard.
  const press = (keyCode: string) =>
    ann.app.evaluate(({ BrowserWindow }, keyCode) => {
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode });
      return (globalThis as unknown as { asked: number }).asked;
    }, keyCode);
  expect(await press('F10')).toBe(0);
  await expect.poll(() => press('F12')).toBe(1);
});
