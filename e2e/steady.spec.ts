/** What may hold up one window must not hold up the game. */
import { SNAPSHOT_TICKS } from '../src/shared/simulation/index.ts';
import { expect, test } from './support/fixtures.ts';

test('the host’s main process stands still for two seconds: the snapshots keep coming', async ({
  ann,
  ben,
}) => {
  await ben.join(await ann.host());
  await ann.play();
  await ben.wire.nextState();

  const from = (await ben.wire.nextState()).tick;
  await ann.app.evaluate(() => {
    const end = Date.now() + 2_000;
    while (Date.now() < end);
  });
  const ticks = (await ben.wire.snapshots()).map(({ tick }) => tick);
  const gaps = ticks.map((tick, index) => tick - (ticks[index - 1] ?? from));
  expect(ticks.length).toBeGreaterThan(20);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(3 * SNAPSHOT_TICKS);
});

test('a window is hidden for longer than the heartbeat’s limit: nobody thinks its player dead', async ({
  ann,
  ben,
}) => {
  await ben.join(await ann.host());
  await ann.play();
  await expect(ann.line(ben)).toBeVisible();
  await ann.wire.heard();

  const hidden = await ben.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.hide();
    return window?.isVisible() === false;
  });
  expect(hidden).toBe(true);
  // The host tells the list every 5 seconds, and after each change: the fourth comes when the limit of 10 is over.
  const lists: unknown[] = [];
  await expect
    .poll(async () => lists.push(...(await ann.wire.messages('roster'))), { timeout: 60_000 })
    .toBeGreaterThanOrEqual(4);
  const trouble = lists.filter((list) => JSON.stringify(list).includes('unstable'));
  expect(trouble).toEqual([]);
  await expect(ann.players).toHaveCount(2);
  await expect(ann.line(ben)).not.toContainText('connection trouble');

  await ben.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  await ben.seesGame();
  await expect(ben.players).toHaveCount(2);
});
