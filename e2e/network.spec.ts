/** Seeing the network: its figures, a bad one that is pretended, and the last minute saved and watched again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { whereIs } from './support/eyes.ts';
import { expect, test } from './support/fixtures.ts';
import type { Player } from './support/player.ts';

/** Seats are given in the order of coming. */
const ANN = 0;
const BOT = 1;

test('F3 shows the network as it is, a pretended one included', async ({ ann, launch }) => {
  const address = await ann.host();
  await ann.play();
  const guest = await launch('Gil', { args: ['--latency', '400', '--join', address] });
  await guest.seesGame();
  const figuresOf = ({ page }: Player) => page.getByRole('region', { name: 'Network' });
  const roundTrip = async (player: Player) =>
    Number.parseInt(await figuresOf(player).locator('p').first().innerText(), 10);
  for (const { page } of [ann, guest]) await page.keyboard.press('F3');
  // Both windows share one computer, however slow it is; only one of them pretends to be far away.
  await expect.poll(async () => (await roundTrip(guest)) - (await roundTrip(ann))).toBeGreaterThan(200);
  const figures = figuresOf(guest);
  await expect(figures).toContainText(/Snapshots\s*\d+ a second/);
  await expect(figures).toContainText('kbit/s');
  await expect(figures).toContainText(/Host’s tick\s*\d/);
  await guest.examine('network');
  await guest.page.keyboard.press('F3');
  await expect(figures).toBeHidden();
});

test('F9 saves the last minute, which the menu and the command line play again', async ({ ann, launch }) => {
  await ann.host();
  await ann.page.getByRole('button', { name: 'One bot more' }).click();
  await ann.play();
  await expect(ann.players).toHaveCount(2);
  // The bot is in the last moments too, when it has been drawn for a while.
  await whereIs(ann.page, BOT);
  await ann.watches(20);
  await ann.page.keyboard.press('F9');
  await expect(ann.page.getByText(/The last minute is saved as “.*\.recording”/)).toBeVisible();
  const folder = join(ann.userData, 'recordings');
  const file = join(folder, readdirSync(folder).at(-1) ?? '');
  expect(readFileSync(file, 'latin1')).not.toMatch(/hostKey..?[0-9a-f]{32}/s);
  await ann.leave();

  await ann.page.getByLabel('Recording', { exact: true }).setInputFiles(file);
  const bar = ann.page.getByRole('region', { name: 'Recording' });
  await expect(bar).toContainText('Recorded by Ann');
  await expect(ann.players).toHaveCount(2);
  for (const seat of [ANN, BOT]) await whereIs(ann.page, seat);
  await bar.getByRole('slider', { name: 'Place in the recording' }).press('End');
  await bar.getByRole('button', { name: 'Start over' }).click();
  for (const seat of [ANN, BOT]) await whereIs(ann.page, seat);
  await ann.examine('recording');
  await bar.getByRole('button', { name: 'Leave' }).click();
  await expect(ann.menu).toBeVisible();

  const watcher = await launch('Will', { args: ['--replay', file] });
  await expect(watcher.page.getByRole('region', { name: 'Recording' })).toContainText('Recorded by Ann');
  await expect(watcher.players).toHaveCount(2);
});

test('a file that is no recording is refused with a sentence', async ({ ann }) => {
  const input = ann.page.getByLabel('Recording', { exact: true });
  await input.setInputFiles({
    name: 'notes.recording',
    mimeType: '',
    buffer: Buffer.from('once upon a time'),
  });
  await expect(ann.page.getByText(/^This file is not a recording/)).toBeVisible();
  await expect(ann.menu).toBeVisible();
});
