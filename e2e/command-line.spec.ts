/** The app as it is started from a terminal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright/test';
import { portIn } from '../scripts/lib/hosting-line.mjs';
import { product } from '../scripts/setup/product.mjs';
import { FONT, seatColour } from '../src/renderer/theme/theme.ts';
import { SIZE } from '../src/shared/simulation/testing/dots.ts';
import { expect, test } from './support/fixtures.ts';
import { startOptions } from './support/player.ts';
import { run } from './support/run.ts';
import { placeOf, statesOf } from './test-game/steering.ts';

test('--help says what there is', async ({ app, stage }) => {
  const { code, out } = await run({ app, userData: stage.newFolder(), args: ['--help'] });
  expect(code).toBe(0);
  for (const option of ['--host', '--port', '--join', '--name', '--game', '--profile', '--screenshot']) {
    expect(out).toContain(option);
  }
});

test('a wrong argument is named, with the right one', async ({ app, stage }) => {
  const { code, err } = await run({ app, userData: stage.newFolder(), args: ['--hots'] });
  expect(code).toBe(2);
  expect(err).toContain(`${product.name} does not know --hots. Did you mean --host?`);
});

test('a wrong value is named, with an example', async ({ app, stage }) => {
  const { code, err } = await run({ app, userData: stage.newFolder(), args: ['--host', '--port', '70000'] });
  expect(code).toBe(2);
  expect(err).toContain('“70000” is no port');
});

test('--screenshot saves a picture of the settled window, and ends', async ({ app, stage }) => {
  const userData = stage.newFolder();
  const file = join(userData, 'menu.png');
  const { code } = await run({ app, userData, args: ['--name', 'Ann', '--screenshot', file] });
  expect(code).toBe(0);
  const png = readFileSync(file);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Width and height are the first two numbers of the first chunk.
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(800);
  expect(png.readUInt32BE(20)).toBeGreaterThanOrEqual(500);
});

test('--screenshot with --host, --join or --replay waits for the game, and shows nothing over it', async ({
  app,
  stage,
  ann,
}) => {
  const userData = stage.newFolder();
  const picture = async (name: string, ...args: string[]) => {
    const file = join(userData, `${name}.png`);
    expect(await run({ app, userData, args: [...SMALL, ...args, '--screenshot', file] })).toMatchObject({
      code: 0,
    });
    return readFileSync(file);
  };
  const host = await picture('host', '--host', '--port', '0', '--start-with', '1', '--name', 'Hana');
  expect(await share(ann.page, host, seatColour(0))).toBeGreaterThan(DISC);

  // Discs begin anywhere, and a recording begins where the game did: Ann's must not lie beneath its bar.
  let address = await ann.host();
  await ann.play();
  while (placeOf(await statesOf(ann).next(), 0).y > 0.8 * SIZE) {
    await ann.startOver();
    address = await ann.host();
    await ann.play();
  }
  const guest = await picture('join', '--join', address, '--name', 'Gil');
  for (const seat of [0, 1]) expect(await share(ann.page, guest, seatColour(seat))).toBeGreaterThan(DISC);

  await ann.page.keyboard.press('F9');
  await expect(ann.page.getByText(/The last minute is saved as/)).toBeVisible();
  const folder = join(ann.userData, 'recordings');
  const replay = await picture('replay', '--replay', join(folder, readdirSync(folder).at(-1) ?? ''));
  expect(await share(ann.page, replay, seatColour(0))).toBeGreaterThan(DISC);
});

const SMALL = ['--window-size', '1024,680'];
/** A disc's part of such a picture is larger than this, and that of a dot beside a name smaller. */
const DISC = 0.0004;

/** Which part of a picture has one colour, 0 to 1. Any page can look at it. */
function share(page: Page, png: Buffer, colour: number): Promise<number> {
  return page.evaluate(
    async ({ data, colour }) => {
      const image = new Image();
      image.src = data;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('A picture cannot be looked at.');
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const isNear = (at: number, part: number) => Math.abs((pixels[at] ?? 0) - (part & 255)) <= 6;
      let found = 0;
      for (let at = 0; at < pixels.length; at += 4)
        if (isNear(at, colour >> 16) && isNear(at + 1, colour >> 8) && isNear(at + 2, colour)) found += 1;
      return found / (pixels.length / 4);
    },
    { data: `data:image/png;base64,${png.toString('base64')}`, colour },
  );
}

test('a screen that has settled has its font', async ({ ann }) => {
  await ann.settles();
  expect(await ann.page.evaluate((font) => document.fonts.check(`1em "${font}"`), FONT)).toBe(true);
});

test('--host and --join host and join, under suggested names; with two the game starts by itself', async ({
  launch,
}) => {
  const host = await launch('Hana', {
    args: ['--host', '--port', '0', '--start-with', '2', '--name', 'Hana'],
  });
  const address = `127.0.0.1:${await host.hostedPort()}`;
  const guest = await launch('Guest', { args: ['--join', address] });
  await guest.seesGame();
  await expect(guest.players).toHaveCount(2);
  await expect(guest.line('Hana')).toContainText('host');
});

test('--host tells scripts its port, in one line of its own', async ({ app, stage, ben }) => {
  const args = ['--host', '--port', '0', '--name', 'Hana'];
  const start = startOptions({ app, userData: stage.newFolder(), args });
  const host = spawn(start.executablePath, start.args, { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    let port: number | null = null;
    for await (const line of createInterface(host.stdout)) {
      port = portIn(line);
      if (port !== null) break;
    }
    await ben.join(`127.0.0.1:${port}`);
    await expect(ben.inLobby('Hana')).toContainText('host');
  } finally {
    const gone = once(host, 'exit');
    host.kill('SIGKILL');
    await gone;
  }
});
