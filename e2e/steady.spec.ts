/** What may hold up one window must not hold up the game. */
import { SNAPSHOT_TICKS, TICK_MS } from '../src/shared/simulation/index.ts';
import { expect, test } from './support/fixtures.ts';

/** Snapshots in two seconds, if none were more than three intervals apart. */
const FEWEST = 2_000 / (3 * SNAPSHOT_TICKS * TICK_MS);

test('the host’s main process stands still for two seconds: the snapshots keep coming', async ({
  ann,
  ben,
}) => {
  await ben.join(await ann.host());
  await ann.play();
  await ben.wire.nextState();

  const block = await ann.app.evaluate(() => {
    const start = Date.now();
    while (Date.now() < start + 2_000);
    return { start, end: Date.now() };
  });
  const snapshots: { tick: number; at: number }[] = [];
  await expect
    .poll(async () => snapshots.push(...(await ben.wire.snapshots())) && snapshots.at(-1)?.at)
    .toBeGreaterThan(block.end);

  const meanwhile = snapshots.filter(({ at }) => at > block.start && at < block.end);
  expect(meanwhile.length).toBeGreaterThan(FEWEST);
  const gaps = snapshots.slice(1).map(({ tick }, index) => tick - (snapshots[index]?.tick ?? tick));
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
  const lists: { message: unknown }[] = [];
  await expect
    .poll(async () => lists.push(...(await ann.wire.messages('roster'))), { timeout: 60_000 })
    .toBeGreaterThanOrEqual(4);
  const trouble = lists.filter(({ message: list }) => JSON.stringify(list).includes('unstable'));
  expect(trouble).toEqual([]);
  await expect(ann.players).toHaveCount(2);
  await expect(ann.line(ben)).not.toContainText('connection trouble');

  await ben.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  await ben.seesGame();
  await expect(ben.players).toHaveCount(2);
});
