import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Channel, ManualClock, type Message } from '../index.ts';
import { Client, dialTcp, Server, type TcpServerOptions, terminalSink } from './index.ts';
import { nobodyKnowsNames } from './testing/name-server.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

class Guest extends Channel {
  declare readonly server: Room;
  override networkReceived(message: Message): void {
    this.server.got.push(message);
  }
}

class Room extends Server<Guest> {
  override channelClass = Guest;
  readonly gone: string[] = [];
  readonly got: Message[] = [];
  override onDisconnect(_: Guest, reason: string): void {
    this.gone.push(reason);
  }
}

async function serving(options: Partial<TcpServerOptions> = {}): Promise<Room & { port: number }> {
  const server = new Room({ port: 0, ...options });
  const { port } = await server.start();
  cleanUp.push(() => server.stop());
  return Object.assign(server, { port });
}
const until = (condition: () => unknown) => expect.poll(condition).toBeTruthy();

describe('a server that listens', () => {
  it.each([
    ['a port that is taken', async () => ({ port: (await serving()).port }), 'port-in-use'],
    ['an address of another computer', async () => ({ host: '203.0.113.7', port: 0 }), 'address-unavailable'],
    ['a name that does not exist', async () => ({ host: 'nobody.invalid', port: 0 }), 'address-unavailable'],
    ['a port that is none', async () => ({ port: 70_000 }), 'port-malformed'],
    ['a port that is not even a number', async () => ({ port: Number.NaN }), 'port-malformed'],
  ])('cannot do so on %s, and says it', async (_, options, code) => {
    using _names = nobodyKnowsNames();
    await expect(new Server(await options()).start()).rejects.toMatchObject({ name: 'NetError', code });
  });

  it('starts once', async () => {
    const server = await serving();
    await expect(server.start()).rejects.toThrow('Build a new one');
  });

  it('can be stopped before it has started to listen', async () => {
    const server = new Server({ port: 0 });
    const starting = expect(server.start()).rejects.toMatchObject({ code: 'cancelled' });
    await server.stop();
    await starting;
  });

  it('is reached by IPv4 when it listens on all addresses, and knows the peer by its plain address', async () => {
    const server = await serving({ host: '::' }).catch(() => serving({ host: '0.0.0.0' }));
    const client = new Client({ port: server.port });
    await client.connect();
    await until(() => server.channels.size === 1);
    expect([...server.channels][0]?.addr.host).toBe('127.0.0.1');
    client.close();
  });

  it('stops by `await using`', async () => {
    const server = await serving();
    await server[Symbol.asyncDispose]();
    expect(server.address).toBeUndefined();
  });
});

describe('dialling', () => {
  it.each([
    ['nothing', '', 5071, 'address-empty'],
    ['a port that is none', '127.0.0.1', 70_000, 'port-malformed'],
    ['port 0', '127.0.0.1', 0, 'port-malformed'],
    ['half a port', '127.0.0.1', 50.5, 'port-malformed'],
    ['a name that does not exist', 'nobody.invalid', 5071, 'name-not-found'],
  ])('%s says so', async (_, host, port, code) => {
    using _names = nobodyKnowsNames();
    await expect(dialTcp(host, port)().pipe).rejects.toMatchObject({ name: 'NetError', code });
    const client = new Client({ host, port });
    await expect(client.connect()).rejects.toMatchObject({ code });
    expect(client.receiveQueue.take()).toMatchObject([{ event: { name: 'error', code } }]);
  });

  it('a web server says that it is not a game', async () => {
    const web = createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
    }).listen(0, '127.0.0.1');
    await once(web, 'listening');
    const { port } = web.address() as { port: number };
    await expect(new Client({ port }).connect()).rejects.toMatchObject({ code: 'not-a-host' });
    web.close();
  });

  it('a server that accepts and says nothing ends after the timeout', async () => {
    const sockets: Socket[] = [];
    const mute = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as { port: number };
    const clock = new ManualClock();
    const client = new Client({ port, clock });
    const failed = expect(client.connect()).rejects.toMatchObject({ code: 'not-a-host' });
    await expect.poll(() => client.receiveQueue.take()).toMatchObject([{ event: { name: 'socketConnect' } }]);
    clock.advance(10_000);
    await failed;
    for (const socket of sockets) socket.destroy();
    mute.close();
  });
});

describe('sockets', () => {
  it('close both ways when the peer closes its half', async () => {
    const server = await serving();
    const socket = connect(server.port, '127.0.0.1');
    socket.resume();
    await once(socket, 'connect');
    socket.write(Buffer.from('0000000b81a6616374696f6ea2686900', 'hex').subarray(0, 4 + 11));
    await until(() => server.got.length === 1);
    socket.end();
    await once(socket, 'close');
    expect(server.gone).toEqual(['connection-lost']);
  });

  it('keep the seat through a reset and give it back to the same client', async () => {
    const server = await serving();
    const hooks: string[] = [];
    const sockets: Socket[] = [];
    const proxy = createServer((near) => {
      const far = connect(server.port, '127.0.0.1');
      sockets.push(near, far);
      for (const socket of [near, far]) socket.on('error', () => {});
      near.pipe(far).pipe(near);
    }).listen(0, '127.0.0.1');
    cleanUp.push(() => proxy.close());
    await once(proxy, 'listening');
    const { port } = proxy.address() as { port: number };
    const client = new Client({ port, reconnect: { firstDelay: 10 } });
    cleanUp.push(() => client.close());
    await client.connect();
    client.send({ action: 'n', n: 0 });
    await until(() => server.got.length === 1);
    const [channel] = server.channels;
    if (channel === undefined) throw new Error('no channel');
    channel.onSuspend = () => hooks.push('suspend');
    channel.onResume = () => hooks.push('resume');
    for (let round = 1; round <= 3; round++) {
      for (const socket of sockets.splice(0)) socket.resetAndDestroy();
      client.send({ action: 'n', n: round });
      channel.send({ action: 'm', n: round });
      await until(() => hooks.length === 2 * round && server.got.length === round + 1);
      await until(() => client.isConnected);
    }
    await until(() => client.receiveQueue.unhandled === 3);
    expect(server.got.map(({ n }) => n)).toEqual([0, 1, 2, 3]);
    expect([...server.channels]).toEqual([channel]);
    expect(server.gone).toEqual([]);
  });

  it('of a peer that never reads its last words are closed all the same', async () => {
    const server = await serving();
    const socket = connect(server.port, '127.0.0.1');
    cleanUp.push(() => socket.destroy());
    await once(socket, 'connect');
    socket.pause();
    await until(() => server.channels.size === 1);
    const [channel] = server.channels;
    channel?.close('kicked');
    expect(server.gone).toEqual(['kicked']);
    // Resolves once the last socket is gone: this would hang if it stayed.
    await server.stop();
  });
});

describe('a server that strangers fill', () => {
  it('takes a player in all the same, and lets go of a stranger for that', async () => {
    const server = await serving({ limits: { connections: 16 } });
    const closed: number[] = [];
    for (let number = 0; number < 40; number++) {
      const socket = connect(server.port, '127.0.0.1').on('error', () => {});
      cleanUp.push(() => socket.destroy());
      socket.resume().once('close', () => closed.push(number));
      await once(socket, 'connect');
    }
    const player = new Client({ port: server.port });
    cleanUp.push(() => player.close());
    await player.connect();
    player.send({ action: 'hello' });
    await until(() => server.got.length === 1);
    await until(() => closed.length >= 40 + 1 - 16);
    expect(player.isConnected).toBe(true);
    expect(server.channels.size).toBeLessThanOrEqual(16);
  });
});

describe('terminalSink', () => {
  const written = (isTTY: boolean) => {
    const lines: string[] = [];
    const stream = Object.assign(new PassThrough(), { isTTY, write: (line: string) => lines.push(line) });
    terminalSink(stream as unknown as NodeJS.WriteStream)({
      level: 'warn',
      event: 'bad-message',
      fields: { host: '::1', action: 'a b\n', n: 1 },
    });
    return lines.join('');
  };

  it('writes one line per event, and nothing that a peer sent can make it two', () => {
    expect(written(false)).toMatch(/^\d\d:\d\d:\d\d\.\d{3} warn bad-message host=::1 action="a b\\n" n=1\n$/);
  });

  it('has colours on a terminal only, and not where nobody wants them', () => {
    vi.stubEnv('NO_COLOR', undefined);
    expect(written(true)).toContain('\u001b[33mwarn\u001b[0m');
    expect(written(false)).not.toContain('\u001b');
    vi.stubEnv('NO_COLOR', '1');
    expect(written(true)).not.toContain('\u001b');
    vi.unstubAllEnvs();
  });
});
