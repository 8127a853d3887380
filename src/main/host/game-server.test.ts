import { afterEach, describe, expect, it } from 'vitest';
import { gameVersions } from '../../shared/games/catalogue.ts';
import { game as tag } from '../../shared/games/tag/index.ts';
import { Client, nodeClock } from '../../shared/net/tcp/index.ts';
import { PlayerListener, PROTOCOL } from '../../shared/session/index.ts';
import { createGameServer } from './create-server.ts';
import type { GameServer } from './game-server.ts';
import type { HostOptions } from './host-options.ts';

const hostKey = 'a secret of some length';
const request: HostOptions = { host: '127.0.0.1', port: 0, game: 'tag', hostKey, development: true };
const still = { x: 0, y: 0, dash: false };

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

async function host(options: Partial<HostOptions> = {}): Promise<GameServer> {
  const server = await createGameServer({ ...request, ...options });
  await server.start();
  open.push({ close: () => server.stop() });
  return server;
}

type TagClient = ReturnType<typeof tag.createClient>;

/** Somebody at a keyboard: pumps and draws 60 times a second, over a real socket. */
async function comes(
  server: GameServer,
  name: string,
  key?: string,
): Promise<TagClient & { input: typeof still; ended: string[] }> {
  const player = Object.assign(
    tag.createClient({ name, versions: gameVersions, ...(key !== undefined && { hostKey: key }) }),
    {
      input: still,
      ended: [] as string[],
    },
  );
  player.onEnded = ({ code }) => player.ended.push(code);
  const client = await connect(server, player);
  const cancel = nodeClock.every(1000 / 60, () => {
    player.pump();
    player.advance(nodeClock.now(), player.input);
  });
  open.push({
    close: () => {
      cancel();
      client.close();
    },
  });
  return player;
}

async function connect(server: GameServer, listener: PlayerListener): Promise<Client> {
  const client = new Client({ port: server.address?.port ?? 0, reconnect: false });
  listener.attach(client);
  await client.connect();
  return client;
}

/** Waits until `condition` holds; the test's own time limit ends it otherwise. */
function until(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const cancel = nodeClock.every(5, () => {
      if (!condition()) return;
      cancel();
      resolve();
    });
  });
}

describe('a game server', () => {
  it('lets two play over real sockets: a move made by one is seen by the other', async () => {
    const server = await host();
    const hana = await comes(server, 'Hana', hostKey);
    const ben = await comes(server, 'Ben');
    await until(() => hana.players.length === 2 && ben.players.length === 2);
    expect(ben.players.map(({ name, host }) => [name, host])).toEqual([
      ['Hana', true],
      ['Ben', false],
    ]);

    await until(() => ben.view?.drawn.phase === 'play' || ben.view?.drawn.phase === 'countdown');
    const mover = ben.view?.drawn.it === hana.seat ? ben : hana;
    const watcher = mover === ben ? hana : ben;
    const seat = mover.seat ?? -1;
    const before = { ...watcher.newest?.state.players[seat] };
    mover.input = { x: (before.x ?? 0) > 400 ? -1 : 1, y: 0, dash: false };
    await until(() => Math.abs((watcher.view?.drawn.players[seat]?.x ?? 0) - (before.x ?? 0)) > 20);
  });

  it('tells everybody why when the host leaves', async () => {
    const server = await host();
    const ben = await comes(server, 'Ben');
    await until(() => ben.seat === 0);
    await server.stop();
    await until(() => ben.ended.length === 1);
    expect(ben.ended).toEqual(['host-left']);
  });

  it('adds bots for the hosting player, who run about; not for others', async () => {
    const server = await host();
    const hana = await comes(server, 'Hana', hostKey);
    const ben = await comes(server, 'Ben', 'not the secret of host');
    await until(() => hana.players.length === 2);
    ben.setBots(9);
    hana.setBots(3);
    await until(() => hana.players.length === 5);
    expect(hana.players.filter(({ bot }) => bot)).toHaveLength(3);
    const seat = hana.players.find(({ bot, seat }) => bot && seat !== hana.view?.drawn.it)?.seat ?? -1;
    const before = { ...hana.newest?.state.players[seat] };
    await until(() => Math.abs((hana.newest?.state.players[seat]?.x ?? 0) - (before.x ?? 0)) > 30);
  });

  it('does not take somebody from outside for a bot', async () => {
    const server = await host();
    const liar = new PlayerListener({ name: 'Liar', versions: gameVersions, bot: 0 });
    const client = await connect(server, liar);
    open.push(client);
    await until(() => liar.pump() >= 0 && liar.self !== undefined);
    expect(liar.self?.bot).toBe(false);
  });

  it('refuses a copy with another version, naming both', async () => {
    const server = await host();
    const old = new PlayerListener({ name: 'Old', versions: { tag: tag.version + 6 } });
    const messages: string[] = [];
    old.onEnded = ({ message }) => messages.push(message);
    open.push(await connect(server, old));
    await until(() => old.pump() >= 0 && messages.length > 0);
    expect(messages[0]).toContain(
      `The host has version ${tag.version} of this game, and you have version ${tag.version + 6}.`,
    );
  });

  it('seats sixteen, lets the next watch, and gives them the seat that becomes free', async () => {
    const server = await host();
    const players = await Promise.all(Array.from({ length: tag.seats }, (_, i) => comes(server, `P${i}`)));
    await until(() => players.every((player) => player.seat !== null));
    const late = await comes(server, 'Late');
    await until(() => late.view !== undefined);
    expect(late.seat).toBeNull();
    players[3]?.leave();
    await until(() => late.seat !== null && late.view?.drawn.players[late.seat] !== undefined);
  });

  it('keeps the seat of somebody whose line drops, and shows it', async () => {
    const server = await host();
    const hana = await comes(server, 'Hana', hostKey);
    const ben = await comes(server, 'Ben');
    await until(() => hana.players.length === 2 && ben.seat === 1);
    const [, channel] = server.room.players;
    channel?.onSuspend();
    await until(() => hana.players[1]?.unstable === true);
    channel?.onResume();
    await until(() => hana.players[1]?.unstable === undefined);
    expect(ben.ended).toEqual([]);
  });

  it('ends with everybody in the same state, and a log that replays to it', async () => {
    const server = await host();
    const hana = await comes(server, 'Hana', hostKey);
    const ben = await comes(server, 'Ben');
    hana.input = { x: 1, y: 0.5, dash: true };
    ben.input = { x: -1, y: -0.25, dash: false };
    await until(() => (ben.newest?.tick ?? 0) > 240);
    const seen = [hana.newest, ben.newest].filter((state) => state !== undefined);
    for (const { tick, state } of seen) {
      expect(tag.simulation.hash(state, tick)).toBe(tag.simulation.hash(structuredClone(state), tick));
    }
    const same = () => hana.newest?.tick === ben.newest?.tick;
    await until(same);
    expect(hana.newest?.state).toEqual(ben.newest?.state);
  });
});

describe('making a game server', () => {
  it('fails for a game that this copy does not have', async () => {
    await expect(createGameServer({ ...request, game: '__proto__' })).rejects.toThrow(
      'has no game "__proto__"',
    );
  });

  it.each([{ port: -1 }, { port: 1.5 }, { hostKey: '' }, { host: 7 }])(
    'fails for a request with %j',
    async (wrong) => {
      await expect(createGameServer({ ...request, ...wrong })).rejects.toThrow();
    },
  );

  it('speaks this protocol', () => {
    expect(PROTOCOL).toBe(1);
  });
});
