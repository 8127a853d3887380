import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../shared/net/index.ts';
import { Client, nodeClock } from '../../shared/net/tcp/index.ts';
import { ENDS_IN, PlayerListener } from '../../shared/session/index.ts';
import { dots } from '../../shared/simulation/testing/dots.ts';
import { verify } from '../identity/verify.ts';
import { silentLog } from '../shell/log.ts';
import { Agones, HEALTH_EVERY, TRY_AGAIN } from './agones.ts';
import { Dedicated, type DedicatedParts, EMPTY_FOR } from './dedicated.ts';
import type { ServeOptions } from './serve-options.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

const OPTIONS: ServeOptions = {
  game: dots.id,
  port: 0,
  address: '127.0.0.1',
  name: 'Arena',
  healthPort: 0,
  perAddress: undefined,
};

/** Time passes here when the test says so; in the server itself it passes. */
function prepared(options: Partial<ServeOptions> = {}, parts: Partial<DedicatedParts> = {}) {
  const clock = new ManualClock();
  const dedicated = new Dedicated(
    { ...OPTIONS, ...options },
    {
      clock,
      log: silentLog,
      verify,
      loadGame: async (id) => (id === dots.id ? dots : undefined),
      ...parts,
    },
  );
  open.push(dedicated);
  return { clock, dedicated };
}

async function serves(options: Partial<ServeOptions> = {}) {
  const made = prepared(options);
  await made.dedicated.start();
  return made;
}

async function joins(dedicated: Dedicated, name: string): Promise<PlayerListener> {
  const client = new Client({ port: dedicated.ports.game ?? 0, reconnect: false });
  const player = new PlayerListener({ name, versions: { [dots.id]: dots.version } });
  player.attach(client);
  open.push(client, { close: nodeClock.every(10, () => player.pump()) });
  await client.connect();
  await expect.poll(() => player.seat).not.toBeNull();
  return player;
}

async function healthOf({ ports }: Dedicated, path = '/health', method = 'GET') {
  const answer = await fetch(`http://127.0.0.1:${ports.health}${path}`, { method });
  return {
    status: answer.status,
    health: answer.status === 404 || answer.status === 405 ? undefined : await answer.json(),
  };
}

describe('a host without a window', () => {
  it('begins when most are ready, and says how it is', async () => {
    const { dedicated, clock } = await serves();
    const ann = await joins(dedicated, 'Ann');
    const ben = await joins(dedicated, 'Ben');
    expect([ann.seat, ben.seat]).toEqual([0, 1]);
    clock.advance(61_500);
    expect(await healthOf(dedicated)).toEqual({
      status: 200,
      health: {
        status: 'ok',
        name: 'Arena',
        game: dots.id,
        playing: false,
        players: 2,
        seats: dots.seats,
        watching: 0,
        uptime: 61,
      },
    });
    ann.sayReady(true);
    ben.sayReady(true);
    await expect.poll(() => ann.upcoming?.playing).toBe(true);
    expect((await healthOf(dedicated)).health).toMatchObject({ playing: true, players: 2 });
  });

  it('lets nobody have the host’s rights', async () => {
    const { dedicated } = await serves();
    const ann = await joins(dedicated, 'Ann');
    const ben = await joins(dedicated, 'Ben');
    ann.kick(1);
    ann.startGame();
    ben.sayToAll('still here');
    await expect.poll(() => ann.talk.said.map(({ chat }) => chat)).toEqual(['still here']);
    await expect
      .poll(() => ann.players.map(({ name, host }) => [name, host]))
      .toEqual([
        ['Ann', false],
        ['Ben', false],
      ]);
    expect(dedicated.health.playing).toBe(false);
  });

  it('tells everybody before it ends, and why', async () => {
    const { dedicated, clock } = await serves();
    const ann = await joins(dedicated, 'Ann');
    dedicated.end();
    await expect.poll(() => ann.endsIn).toBe(ENDS_IN);
    expect(await healthOf(dedicated)).toMatchObject({
      status: 503,
      health: { status: 'ending', players: 1 },
    });
    expect(ann.ended).toBeUndefined();
    clock.advance(ENDS_IN);
    await dedicated.ended;
    await expect.poll(() => ann.ended?.code).toBe('host-left');
  });

  it('ends at once when it is asked again', async () => {
    const { dedicated } = await serves();
    const ann = await joins(dedicated, 'Ann');
    dedicated.end();
    dedicated.end();
    await dedicated.ended;
    await expect.poll(() => ann.ended?.code).toBe('host-left');
  });

  it('ends at once when nobody is there', async () => {
    const { dedicated } = await serves();
    dedicated.end();
    await dedicated.ended;
    await expect(healthOf(dedicated)).rejects.toThrow('fetch failed');
  });

  it('says which port is taken', async () => {
    const { dedicated } = await serves();
    const second = prepared({ port: dedicated.ports.game ?? 0 });
    await expect(second.dedicated.start()).rejects.toMatchObject({ code: 'port-in-use' });
    const third = prepared({ healthPort: dedicated.ports.health ?? 0 });
    await expect(third.dedicated.start()).rejects.toMatchObject({ code: 'port-in-use' });
    await third.dedicated.ended;
  });

  it('answers to nothing but the question for its health', async () => {
    const { dedicated } = await serves();
    expect(await healthOf(dedicated, '/')).toEqual({ status: 404, health: undefined });
    expect(await healthOf(dedicated, '/health', 'POST')).toEqual({ status: 405, health: undefined });
  });
});

/** Stands in for the gateway of Agones’ sidecar: `heard` grows by each word. The first `refusals` are refused. */
async function gateway(refusals: number): Promise<{ heard: string[]; port: number }> {
  const heard: string[] = [];
  const server: Server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response
      .writeHead(heard.length <= refusals ? 503 : 200, { 'content-type': 'application/json' })
      .end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => new Promise((resolve) => server.close(resolve)) });
  return { heard, port: (server.address() as AddressInfo).port };
}

describe('one of a fleet', () => {
  it('is ready when it is heard, lives, is taken by the first player, and ends when all have gone', async () => {
    const { heard, port } = await gateway(1);
    const clock = new ManualClock();
    const agones = new Agones(port, { clock, log: silentLog });
    const { dedicated } = prepared({ healthPort: undefined }, { clock, agones });
    await dedicated.start();
    await expect.poll(() => heard).toEqual(['POST /ready']);
    // The sidecar was not up yet.
    await expect
      .poll(() => {
        clock.advance(TRY_AGAIN);
        return heard.filter((word) => word === 'POST /ready').length;
      })
      .toBe(2);
    clock.advance(HEALTH_EVERY);
    await expect.poll(() => heard).toContain('POST /health');
    clock.advance(EMPTY_FOR);
    expect(heard).not.toContain('POST /allocate');

    const ann = await joins(dedicated, 'Ann');
    clock.advance(HEALTH_EVERY);
    clock.advance(HEALTH_EVERY);
    await expect.poll(() => heard.filter((word) => word === 'POST /allocate')).toHaveLength(1);
    ann.leave();
    await expect.poll(() => dedicated.health.players).toBe(0);
    clock.advance(EMPTY_FOR - HEALTH_EVERY);
    expect(dedicated.health.status).toBe('ok');
    clock.advance(HEALTH_EVERY);
    await dedicated.ended;
    expect(heard.at(-1)).toBe('POST /shutdown');
  });

  it('plays on without its sidecar', async () => {
    const { port } = await gateway(Number.POSITIVE_INFINITY);
    const clock = new ManualClock();
    const { dedicated } = prepared({}, { clock, agones: new Agones(port, { clock, log: silentLog }) });
    await dedicated.start();
    await joins(dedicated, 'Ann');
    clock.advance(HEALTH_EVERY);
    expect(dedicated.health).toMatchObject({ status: 'ok', players: 1 });
  });
});
