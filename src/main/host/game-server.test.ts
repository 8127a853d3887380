import { afterEach, describe, expect, it } from 'vitest';
import { catalogue, gameVersions } from '../../shared/games/catalogue.ts';
import { Client as NetClient, type Pipe } from '../../shared/net/index.ts';
import { Client, dialTcp, nodeClock, nodeRandom } from '../../shared/net/tcp/index.ts';
import { PlayerListener } from '../../shared/session/index.ts';
import type { SimulationHost } from '../../shared/simulation/index.ts';
import { type DotsInput, type DotsState, dots } from '../../shared/simulation/testing/dots.ts';
import { createGameServer } from './create-server.ts';
import { GameServer } from './game-server.ts';
import type { HostOptions } from './host-options.ts';

const hostKey = 'a secret of some length';
const options = { host: '127.0.0.1', port: 0, hostKey, development: true };
const versions = { dots: dots.version };
const still = { x: 0, y: 0 };

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

async function host(): Promise<GameServer> {
  return started(new GameServer({ ...options, game: { ...dots, starts: 'at once' } }));
}

async function started(server: GameServer): Promise<GameServer> {
  await server.start();
  open.push({ close: () => server.stop() });
  return server;
}

type DotsClient = ReturnType<typeof dots.createClient>;

/** Somebody at a keyboard: pumps and draws 60 times a second, over a real socket. */
async function comes(
  server: GameServer,
  name: string,
  key?: string,
): Promise<DotsClient & { input: typeof still }> {
  const join = { name, versions, ...(key !== undefined && { hostKey: key }) };
  const player = Object.assign(dots.createClient(join), { input: still });
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

/** Somebody who only takes a seat: what it takes to fill a game cheaply. */
async function sits(server: GameServer, name: string): Promise<PlayerListener> {
  const listener = new PlayerListener({ name, versions });
  const client = await connect(server, listener);
  open.push({ close: nodeClock.every(20, () => listener.pump()) }, client);
  return listener;
}

/** Somebody who reconnects when the line is cut. @returns what cuts it */
async function comesOnAWeakLine(server: GameServer, name: string): Promise<() => void> {
  const dial = dialTcp('127.0.0.1', server.address?.port ?? 0);
  const lines: Pipe[] = [];
  const client = new NetClient({
    clock: nodeClock,
    random: nodeRandom,
    dial: () => {
      const dialling = dial();
      dialling.pipe.then((pipe) => lines.push(pipe));
      return dialling;
    },
  });
  const listener = new PlayerListener({ name, versions });
  listener.attach(client);
  const cancel = nodeClock.every(20, () => listener.pump());
  open.push({ close: cancel }, client);
  await client.connect();
  await until(() => listener.seat !== null);
  return () => lines.at(-1)?.destroy();
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

    const x = () => ben.view?.drawn.players[hana.seat ?? -1]?.x ?? Number.NaN;
    await until(() => x() > 0);
    const before = x();
    hana.input = { x: before > 300 ? -1 : 1, y: 0 };
    await until(() => Math.abs(x() - before) > 20);
  });

  it('tells everybody why when the host leaves', async () => {
    const server = await host();
    const ben = await comes(server, 'Ben');
    await until(() => ben.seat !== null);
    await server.stop();
    await until(() => ben.ended !== undefined);
    expect(ben.ended?.code).toBe('host-left');
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
    const seat = hana.players.find(({ bot }) => bot)?.seat ?? -1;
    const x = () => hana.newest?.state.players[seat]?.x ?? Number.NaN;
    await until(() => x() > 0);
    const before = x();
    await until(() => Math.abs(x() - before) > 30);
  });

  it('does not take somebody from outside for a bot', async () => {
    const server = await host();
    const liar = new PlayerListener({ name: 'Liar', versions, bot: 0 });
    const client = await connect(server, liar);
    open.push(client);
    await until(() => liar.pump() >= 0 && liar.self !== undefined);
    expect(liar.self?.bot).toBe(false);
  });

  it('refuses a copy with another version, naming both', async () => {
    const server = await host();
    const old = new PlayerListener({ name: 'Old', versions: { dots: dots.version + 6 } });
    open.push(await connect(server, old));
    await until(() => old.pump() >= 0 && old.ended !== undefined);
    expect(old.ended?.message).toContain(
      `The host has version ${dots.version} of this game, and you have version ${dots.version + 6}.`,
    );
  });

  it('seats sixteen, lets the next watch, and gives them the seat that becomes free', async () => {
    const server = await host();
    const hana = await comes(server, 'Hana', hostKey);
    const players = await Promise.all(
      Array.from({ length: dots.seats - 1 }, (_, i) => sits(server, `P${i}`)),
    );
    await until(() => [hana, ...players].every((player) => player.seat !== null));
    const late = await comes(server, 'Late');
    await until(() => late.view !== undefined);
    expect(late.seat).toBeNull();
    players[3]?.leave();
    await until(() => late.seat !== null && late.view?.drawn.players[late.seat] !== undefined);
  });

  it('keeps the seat of somebody whose line drops, shows it, and takes them back', async () => {
    const server = await host();
    const hana = await comes(server, 'Hana', hostKey);
    const cut = await comesOnAWeakLine(server, 'Ben');
    await until(() => hana.players.length === 2);
    let wasUnstable = false;
    hana.onRoster = (players) => {
      wasUnstable ||= players[1]?.unstable === true;
    };
    cut();
    await until(() => wasUnstable && hana.players[1]?.unstable === undefined);
    expect(hana.players.map(({ seat, name }) => [seat, name])).toEqual([
      [0, 'Hana'],
      [1, 'Ben'],
    ]);
  });

  it('plays a game that can be calculated again, to the bit, from its log', async () => {
    const server = await host();
    const hana = await comes(server, 'Hana', hostKey);
    hana.input = { x: 1, y: 0.5 };
    await until(() => hana.self?.host === true);
    hana.setBots(4);
    await until(() => hana.players.length === 5 && (hana.newest?.tick ?? 0) > 130);
    hana.setBots(2);
    await until(() => hana.players.length === 3);

    const { log, state } = server.room.host as SimulationHost<DotsState, DotsInput>;
    const pieces = log?.pieces ?? [];
    const hashes = pieces.flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'hash');
    expect(hashes.length).toBeGreaterThanOrEqual(2);
    const replays = pieces.map((piece) => dots.simulation.replay(piece));
    expect(replays.map(({ desync }) => desync)).toEqual(pieces.map(() => undefined));
    expect(replays.at(-1)?.state).toEqual(state);
  });
});

describe('making a game server', () => {
  const request: HostOptions = { ...options, game: 'any' };

  it.each(Object.keys(catalogue))('hosts "%s" of the catalogue', async (game) => {
    const server = await started(await createGameServer({ ...request, game }));
    const listener = new PlayerListener({ name: 'Ben', versions: gameVersions });
    open.push(await connect(server, listener));
    await until(() => listener.pump() >= 0 && listener.welcome !== undefined);
    expect(listener.welcome).toMatchObject({ game });
  });

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
});
