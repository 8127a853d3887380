/** The app as it is started from a terminal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { portIn } from '../scripts/lib/hosting-line.mjs';
import { product } from '../scripts/setup/product.mjs';
import { expect, test } from './support/fixtures.ts';
import { type Start, startOptions } from './support/player.ts';

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Starts the app, and resolves when it has ended by itself. */
function run(options: Start): Promise<Outcome> {
  const start = startOptions(options);
  return new Promise((resolve, reject) => {
    const child = spawn(start.executablePath, start.args);
    const outcome: Outcome = { code: null, out: '', err: '' };
    child.stdout.on('data', (text) => {
      outcome.out += text;
    });
    child.stderr.on('data', (text) => {
      outcome.err += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...outcome, code }));
  });
}

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

test('--host and --join start a game and join it, under suggested names', async ({ launch }) => {
  const host = await launch('Hana', { args: ['--host', '--port', '0', '--name', 'Hana'] });
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
    await expect(ben.line('Hana')).toContainText('host');
  } finally {
    const gone = once(host, 'exit');
    host.kill('SIGKILL');
    await gone;
  }
});
