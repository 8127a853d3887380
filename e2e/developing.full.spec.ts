/** What a developer sees, as far as it hangs on Chromium's own windows. */
import { expect, test } from './support/fixtures.ts';

test('F12 opens the page’s developer tools, and closes them', async ({ ann }) => {
  // As the keyboard does it: what a test sends into the page does not come by where F12 is heard.
  const press = () =>
    ann.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'F12' }),
    );
  const areOpen = () =>
    ann.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened());
  expect(await areOpen()).toBe(false);
  await press();
  await expect.poll(areOpen).toBe(true);
  await press();
  await expect.poll(areOpen).toBe(false);
});
