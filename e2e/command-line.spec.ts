/** The app as it is started from a terminal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { portIn } from '../scripts/lib/hosting-line.mjs';
import { expect, test } from './support/fixtures.ts';
import { startOptions } from './support/player.ts';

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Starts the app with its own arguments, and resolves when it has ended by itself. */
function run(userData: string, ...args: string[]): Promise<Outcome> {
  const start = startOptions(userData, args);
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

test('--help says what there is', async ({ stage }) => {
  const { code, out } = await run(stage.newFolder(), '--help');
  expect(code).toBe(0);
  for (const option of ['--host', '--port', '--join', '--name', '--game', '--profile', '--screenshot']) {
    expect(out).toContain(option);
  }
});

test('a wrong argument is named, with the right one', async ({ stage }) => {
  const { code, err } = await run(stage.newFolder(), '--hots');
  expect(code).toBe(2);
  expect(err).toContain('Hostplay does not know --hots. Did you mean --host?');
});

test('a wrong value is named, with an example', async ({ stage }) => {
  const { code, err } = await run(stage.newFolder(), '--host', '--port', '70000');
  expect(code).toBe(2);
  expect(err).toContain('“70000” is no port');
});

test('--screenshot saves a picture of the settled window, and ends', async ({ stage }) => {
  const folder = stage.newFolder();
  const file = join(folder, 'menu.png');
  const { code } = await run(folder, '--name', 'Ann', '--screenshot', file);
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

test('--host tells scripts its port, in one line of its own', async ({ stage, ben }) => {
  const start = startOptions(stage.newFolder(), ['--host', '--port', '0', '--name', 'Hana']);
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
