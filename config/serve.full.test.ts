import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { buildIfChanged } from '../scripts/lib/build.mjs';
import { gameVersions } from '../src/shared/games/catalogue.ts';
import { Client, nodeClock } from '../src/shared/net/tcp/index.ts';
import { ENDS_IN, PlayerListener } from '../src/shared/session/index.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

/** A host without a window, as a process of its own. @returns it, and the ports that it says it has */
async function starts(command: readonly string[], cwd: string) {
  const [script = '', ...args] = command;
  const server = spawn(process.execPath, [script, ...args, '--port', '0', '--health-port', '0'], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  open.push({ close: () => server.kill('SIGKILL') });
  for await (const line of createInterface(server.stdout)) {
    const ports = /serving .*port=(\d+) health=(\d+)/.exec(line);
    if (ports !== null) return { server, port: Number(ports[1]), health: Number(ports[2]) };
  }
  throw new Error('The server ended before it listened.');
}

async function joins(port: number): Promise<PlayerListener> {
  const client = new Client({ port, reconnect: false });
  const player = new PlayerListener({ name: 'Ann', versions: gameVersions });
  player.attach(client);
  open.push(client, { close: nodeClock.every(10, () => player.pump()) });
  await client.connect();
  await expect.poll(() => player.seat).toBe(0);
  return player;
}

/** @param code what the process ends with; a script of npm that was told to end says 130, as shells do */
async function endsInOrder(server: ChildProcess, player: PlayerListener, code: number): Promise<void> {
  const ended = once(server, 'close');
  server.kill('SIGTERM');
  await expect.poll(() => player.endsIn).toBe(ENDS_IN);
  await expect.poll(() => player.ended?.code).toBe('host-left');
  expect(await ended).toEqual([code, null]);
}

it('npm run serve hosts the game of its command line in plain Node, and ends in order when it is told to', async () => {
  const [id = ''] = Object.keys(gameVersions);
  const { server, port, health } = await starts([join('scripts', 'serve.mjs'), '--game', id], project);
  const player = await joins(port);
  expect(player.welcome?.game).toBe(id);
  const answer = await fetch(`http://127.0.0.1:${health}/health`);
  expect(await answer.json()).toMatchObject({ status: 'ok', game: id, players: 1 });
  await endsInOrder(server, player, 130);
});

it('what is built runs in a folder without the project, as an image holds it', async () => {
  await buildIfChanged();
  const folder = await mkdtemp(join(tmpdir(), 'serve-'));
  open.push({ close: () => rm(folder, { recursive: true }) });
  await cp(join(project, 'out', 'main'), folder, { recursive: true });
  const { server, port } = await starts(['serve.cjs'], folder);
  await endsInOrder(server, await joins(port), 0);
});
