/** A host, or a recording, that lies: the window goes on answering, and says what is wrong. */
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { decode, encode, isMessage, type Message } from '../src/shared/net/index.ts';
import { FrameReader, toFrame } from '../src/shared/net/wire/frame.ts';
import { writeRecording } from '../src/shared/netcode/index.ts';
import { dots as game } from '../src/shared/simulation/testing/dots.ts';
import { expect, test } from './support/fixtures.ts';
import type { Player } from './support/player.ts';

/** A program on loopback that answers a player's messages as the test says. */
async function hostThat(answers: (message: Message) => readonly Message[]) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    const say = (message: Message) => socket.write(toFrame(encode(message)));
    say({ action: 'connected' });
    const reader = new FrameReader(1024 * 1024);
    socket.on('data', (chunk) => {
      reader.push(new Uint8Array(chunk));
      for (let frame = reader.next(); frame !== undefined; frame = reader.next()) {
        const heard = decode(frame);
        if (isMessage(heard)) for (const message of answers(heard)) say(message);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

const welcome = { action: 'room_welcome', seat: 0, game: game.id, version: game.version, players: [] };

function recordings(player: Player): string[] {
  const folder = join(player.userData, 'recordings');
  return existsSync(folder) ? readdirSync(folder) : [];
}

for (const [what, lie, headline, sentence] of [
  ['a game that it lacks', { game: 'che\u202Ess\n' }, 'You don’t have this game', /“chess”/],
  ['another version', { version: 9_999 }, 'Different versions', /version 9999 of this game/],
] as const) {
  test(`a welcome to ${what} says so, and nothing is recorded`, async ({ ben }) => {
    await using host = await hostThat(({ action }) =>
      action === 'room_join' ? [{ ...welcome, ...lie }] : [],
    );
    await ben.dial(host.address);
    await ben.seesEnd(headline, sentence);
    expect(recordings(ben)).toEqual([]);
    await ben.button('Back to menu').click();
    await expect(ben.menu).toBeVisible();
  });
}

test('a host that lies about the time, the seat and the crowd keeps no window busy', async ({ ben }) => {
  const { layout, snapshots, rules } = game.simulation;
  const state = rules.create({ seed: 1 });
  rules.join(state, { seat: 0, name: 'Ben', bot: false });
  layout.snap(state);
  const told = (tick: number) => ({ action: 'state', data: snapshots.encode(layout.capture(state, tick)) });
  const crowd = new Uint8Array(1024 * 1024 - 100);
  crowd.set([0x80, 0x80, 0x04, 0], 0);
  let asked = 0;
  await using host = await hostThat(({ action, sent }) => {
    if (action === 'room_join') return [welcome, told(600)];
    if (action !== 'clock') return [];
    asked += 1;
    const tick = asked < 5 ? 600 + asked : [1.2e16, 1e300, -5, 4e9][asked % 4];
    const clock = { action: 'clock', sent, tick, cost: 0, frame: 0 };
    if (asked % 2 === 0) return [clock, told(600 + 15 * asked)];
    return [clock, { ...welcome, seat: asked % 16 }, told(4e9), { action: 'state', data: crowd }];
  });
  await ben.dial(host.address);
  await expect(ben.page.getByRole('main', { name: 'Game' })).toBeVisible();
  await expect.poll(() => asked).toBeGreaterThan(20);
  await ben.leave();
});

test('a recording in which no game begins can be left', async ({ launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'app-e2e-'));
  const file = join(folder, 'late.recording');
  const at = 1_700_000_000_000;
  const late = { kind: 'received', at: at + 3_600_000, payload: encode(welcome) } as const;
  writeFileSync(
    file,
    writeRecording({
      about: { app: '1', game: game.id, version: game.version, player: 'Ann', reason: 'asked', detail: '' },
      pieces: [{ at, checkpoint: [], entries: [late] }],
    }),
  );
  const player = await launch('Hana', { args: ['--replay', file] });
  await expect(player.page.getByRole('heading', { level: 1 })).toHaveText('Opening the recording');
  await expect(player.page.getByRole('status')).toContainText('No game has begun');
  await player.examine('recording-without-a-game', { settles: false });
  await player.page.keyboard.press('Escape');
  await expect(player.menu).toBeVisible();
  rmSync(folder, { recursive: true });
});
