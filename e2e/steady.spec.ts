/** What may hold up one window must not hold up the game. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../src/shared/net/index.ts';
import { SNAPSHOT_TICKS, TICK_MS } from '../src/shared/simulation/index.ts';
import { expect, test } from './support/fixtures.ts';

/** How many snapshots come in two seconds. */
const TWO_SECONDS = 2_000 / (SNAPSHOT_TICKS * TICK_MS);

test('the host’s main process stands still: two seconds’ worth of snapshots come meanwhile', async ({
  ann,
  ben,
  stage,
}) => {
  await ben.join(await ann.host());
  await ann.play(ben);
  const folder = stage.newFolder();
  const [begun, enough] = [join(folder, 'begun'), join(folder, 'enough')];

  // Main does nothing but look for a file, which is only made when enough snapshots have come.
  const standingStill = ann.app.evaluate(
    (_, { begun, enough, giveUpAfter }) => {
      const fs = process.getBuiltinModule('node:fs');
      fs.writeFileSync(begun, '');
      const end = Date.now() + giveUpAfter;
      while (!fs.existsSync(enough)) if (Date.now() > end) return false;
      return true;
    },
    { begun, enough, giveUpAfter: 60_000 },
  );
  await expect.poll(() => existsSync(begun)).toBe(true);
  await ben.wire.messages('state');
  let snapshots = 0;
  const count = async () => {
    snapshots += (await ben.wire.messages('state')).length;
    return snapshots;
  };
  await expect.poll(count, { intervals: [100] }).toBeGreaterThan(TWO_SECONDS);
  writeFileSync(enough, '');
  expect(await standingStill, 'main stood still until then').toBe(true);
});

test('a window is hidden for longer than the heartbeat’s limit: nobody thinks its player dead', async ({
  ann,
  ben,
}) => {
  await ben.join(await ann.host());
  await ann.play(ben);
  await expect(ann.line(ben)).toBeVisible();
  await ann.wire.messages('room_roster');

  const hidden = await ben.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.hide();
    return window?.isVisible() === false;
  });
  expect(hidden).toBe(true);
  // The host tells the list every 5 seconds, and after each change: the third comes when the limit of 10 is over.
  const lists: Message[] = [];
  await expect
    .poll(async () => lists.push(...(await ann.wire.messages('room_roster'))), { timeout: 60_000 })
    .toBeGreaterThanOrEqual(3);
  const trouble = lists.filter((list) => JSON.stringify(list.players).includes('unstable'));
  expect(trouble).toEqual([]);
  await expect(ann.players).toHaveCount(2);
  await expect(ann.line(ben)).not.toContainText('connection trouble');

  await ben.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  await ben.seesGame();
  await expect(ben.players).toHaveCount(2);
});
