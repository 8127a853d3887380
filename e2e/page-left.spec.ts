/** A script in the page that leads it to where Chromium asks nobody: the window shows the page again. */
import { expect, test } from './support/fixtures.ts';
import type { Player } from './support/player.ts';

/** Runs a text in the page, from outside of it, so that it may go away meanwhile. */
async function run(player: Player, script: string): Promise<void> {
  await player.app.evaluate(({ BrowserWindow }, text) => {
    void BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript(text)
      .catch(() => {});
  }, `setTimeout(() => { ${script} })`);
}

for (const [what, to, script] of [
  ['an address', 'about:blank', `location.href = 'about:blank'`],
  [
    'a form',
    '"about:blank?"',
    `const form = document.body.appendChild(document.createElement('form'));
    form.action = 'about:blank'; form.submit()`,
  ],
  ['a page that does not exist', 'about:srcdoc', `location.href = 'about:srcdoc'`],
] as const) {
  test(`the window is not left blank by ${what}`, async ({ ben }) => {
    await run(ben, script);
    await expect.poll(() => ben.log).toContain(`page-left to=${to}`);
    await expect(ben.menu).toBeVisible();
    expect(ben.page.url()).toBe('app://page/index.html');
  });
}

test('the game of a page that left is over, for its guests too', async ({ ann, ben }) => {
  await ben.join(await ann.host());
  await run(ann, `location.href = 'about:blank'`);
  await ben.seesEnd('The host has left', /^The host has ended the game/);
  await expect(ann.menu).toBeVisible();
});

test('the page downloads nothing, and does not hold its window open', async ({ launch }) => {
  const player = await launch('Eve');
  await run(
    player,
    `addEventListener('beforeunload', (event) => event.preventDefault());
    const link = document.body.appendChild(document.createElement('a'));
    link.href = URL.createObjectURL(new Blob(['x'])); link.download = 'game.exe'; link.click()`,
  );
  await expect.poll(() => player.log).toContain('download-blocked');
  // Only a page that was touched may object to being closed.
  await player.nameField.click();
  await player.quit();
  expect(player.isRunning).toBe(false);
});
