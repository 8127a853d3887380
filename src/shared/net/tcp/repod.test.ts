import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Clock,
  ManualClock,
  type Message,
  Channel as NetChannel,
  type NetError,
  SERVER_LIMITS,
} from '../index.ts';
import { Client, ConnectionListener, nodeClock, Server, type TcpServerOptions } from './index.ts';
import { frame, RepodPeer, RepodServer } from './testing/test-repod.ts';

// What repod does, and what it does wrong. Each test of the second half names what a user of repod notices.

class Diary extends Server<Player> {
  override channelClass = Player;
  readonly lines: string[] = [];
  override onConnect(player: Player): void {
    this.lines.push(`server.onConnect listed=${this.channels.has(player)}`);
  }
  override onDisconnect(player: Player): void {
    this.lines.push(`server.onDisconnect listed=${this.channels.has(player)}`);
  }
}

class Player extends NetChannel {
  declare readonly server: Diary;
  override onConnect(): void {
    this.server.lines.push(`channel.onConnect listed=${this.server.channels.has(this)}`);
    this.send({ action: 'from-onConnect' });
  }
  override onClose(): void {
    this.server.lines.push(`channel.onClose listed=${this.server.channels.has(this)} open=${this.isOpen}`);
  }
  override networkReceived(message: Message): void {
    this.server.lines.push(`received ${message.action}`);
  }
  override onError(error: unknown): void {
    this.server.lines.push(`channel.onError ${String(error)}`);
  }
  Network_echo(message: Message): void {
    this.server.lines.push('echo');
    this.send({ ...message, action: 'echoed' });
  }
  Network_throw(): void {
    throw new Error('thrown');
  }
  async Network_later({ n }: { n: number } & Message): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.server.lines.push(`later ${n}`);
  }
}

class Listener extends ConnectionListener {
  readonly seen: string[] = [];
  readonly messages: Message[] = [];
  override networkReceived(message: Message): void {
    this.seen.push(message.action);
    this.messages.push(message);
  }
  Network_socketConnect(): void {
    this.seen.push('(socketConnect)');
  }
  Network_connected(): void {
    this.seen.push('(connected)');
  }
  Network_disconnected({ code }: { code: string }): void {
    this.seen.push(`(disconnected ${code})`);
  }
  Network_error({ code }: { code: string }): void {
    this.seen.push(`(error ${code})`);
  }
}

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

async function serving(options: Partial<TcpServerOptions> = {}): Promise<Diary & { port: number }> {
  const server = new Diary({ port: 0, ...options });
  const { port } = await server.start();
  cleanUp.push(() => server.stop());
  return Object.assign(server, { port });
}
async function joining(port: number): Promise<RepodPeer> {
  const peer = await RepodPeer.connect(port);
  cleanUp.push(() => peer.socket.destroy());
  return peer;
}
function playing(port: number): Listener {
  const listener = new Listener();
  listener.connect('127.0.0.1', port);
  cleanUp.push(() => listener.connection?.close());
  return listener;
}
async function repodServer(onPeer?: (peer: RepodPeer) => void): Promise<RepodServer> {
  const server = await RepodServer.start(onPeer);
  cleanUp.push(() => server.stop());
  return server;
}
const until = (condition: () => unknown) => expect.poll(condition).toBeTruthy();
/** Pumps until `condition` holds. */
const pumping = (listener: Listener, condition: () => unknown) =>
  until(() => {
    listener.pump();
    return condition();
  });

/** Real sockets, but timers that a test turns. */
class TestClock implements Clock {
  readonly manual = new ManualClock(1_000);
  now(): number {
    return this.manual.now();
  }
  after(delay: number, run: () => void): () => void {
    return delay === 0 ? nodeClock.after(0, run) : this.manual.after(delay, run);
  }
  every(interval: number, run: () => void): () => void {
    return this.manual.every(interval, run);
  }
}

describe('the surface of repod', () => {
  it('has its defaults: host 127.0.0.1, port 5071', () => {
    const client = new Client();
    expect(new Server()).toBeInstanceOf(Server);
    expect(client.isConnected).toBe(false);
  });

  it('a server has channels and an address; a channel has addr, server and send()', async () => {
    const server = await serving();
    expect(server.address).toEqual({ host: '127.0.0.1', port: server.port });
    const peer = await joining(server.port);
    peer.send({ action: 'a' });
    await until(() => server.channels.size === 1);
    const [player] = server.channels;
    expect(player?.addr).toEqual({ host: '127.0.0.1', port: peer.socket.localPort });
    expect(player?.server).toBe(server);
    expect(player?.send({ action: 'connected' })).toBe(22);
  });

  it('a client has a receive queue, send() and close(); a listener connects without waiting and pumps', async () => {
    const server = await serving();
    const client = new Client({ port: server.port });
    await client.connect();
    expect(client.send({ action: 'echo' })).toBeGreaterThan(0);
    await until(() => client.receiveQueue.unhandled === 2);
    client.close();
    const listener = new Listener();
    expect(listener.connect('127.0.0.1', server.port)).toBeUndefined();
    expect(listener.seen).toEqual([]);
    await pumping(listener, () => listener.seen.includes('from-onConnect'));
    listener.connection?.close();
  });

  it('run() lasts until stop(), and stop() frees the port', async () => {
    const server = new Diary({ port: 0 });
    const running = server.run();
    await until(() => server.address);
    const { port } = server.address ?? { port: 0 };
    await server.stop();
    await running;
    await expect(new Client({ port }).connect()).rejects.toMatchObject({ code: 'connection-refused' });
  });

  it('launch() ends in order on a signal, and leaves no handler behind', async () => {
    const before = process.listenerCount('SIGTERM');
    const server = new Diary({ port: 0 });
    const running = server.launch();
    await until(() => server.address);
    const player = playing(server.address?.port ?? 0);
    await pumping(player, () => player.seen.includes('(connected)'));
    process.emit('SIGTERM');
    await running;
    expect(process.listenerCount('SIGTERM')).toBe(before);
    await pumping(player, () => player.seen.includes('(disconnected server-stopped)'));
  });
});

describe("repod's order of events", () => {
  it('when a player comes: listed, greeted first, then channel.onConnect, then server.onConnect', async () => {
    const server = await serving();
    const peer = await joining(server.port);
    await until(() => peer.got.length === 2);
    expect(peer.got.map(({ action }) => action)).toEqual(['connected', 'from-onConnect']);
    expect(server.lines).toEqual(['channel.onConnect listed=true', 'server.onConnect listed=true']);
  });

  it('when a player goes: onClose while still listed, then removed, then onDisconnect', async () => {
    const server = await serving();
    const peer = await joining(server.port);
    await until(() => server.channels.size === 1);
    server.lines.length = 0;
    peer.socket.end();
    await until(() => server.lines.length === 2);
    expect(server.lines).toEqual([
      'channel.onClose listed=true open=false',
      'server.onDisconnect listed=false',
    ]);
  });

  it('at the player: socketConnect, connected, messages, disconnected once', async () => {
    const server = await serving();
    const player = playing(server.port);
    await pumping(player, () => player.seen.length === 3);
    for (const channel of server.channels) channel.close('game-over');
    await pumping(player, () => player.seen.length === 4);
    expect(player.seen).toEqual([
      '(socketConnect)',
      '(connected)',
      'from-onConnect',
      '(disconnected game-over)',
    ]);
  });

  it('at a player who cannot connect: an error, and no disconnected', async () => {
    const server = await serving();
    const { port } = server;
    await server.stop();
    const player = playing(port);
    await pumping(player, () => player.seen.length > 0);
    expect(player.seen).toEqual(['(error connection-refused)']);
  });

  it('of a message: its own method or networkReceived, never both', async () => {
    const server = await serving();
    const peer = await joining(server.port);
    peer.send({ action: 'echo' });
    peer.send({ action: 'other' });
    await until(() => server.lines.length === 4);
    expect(server.lines.slice(2)).toEqual(['echo', 'received other']);
  });
});

describe('a Python repod client at our server', () => {
  it('gets the greeting as its first bytes', async () => {
    const server = await serving();
    const socket = connect(server.port, '127.0.0.1');
    cleanUp.push(() => socket.destroy());
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(first.subarray(0, 22).toString('hex')).toBe('0000001281a6616374696f6ea9636f6e6e6563746564');
  });

  it('is understood and answered, also when its bytes trickle in one by one', async () => {
    const server = await serving();
    const peer = await joining(server.port);
    for (const byte of frame({ action: 'echo', name: 'Alice' })) peer.socket.write(Uint8Array.of(byte));
    await until(() => peer.got.length === 3);
    expect(peer.got[2]).toEqual({ action: 'echoed', name: 'Alice' });
  });

  it('may be silent for ever, and send arrays of its own, which are ignored', async () => {
    const clock = new TestClock();
    const server = await serving({ clock });
    const peer = await joining(server.port);
    peer.send(['a', 'list']);
    peer.send([1, 2, 3]);
    peer.send(new Array(300).fill('long'));
    peer.send({ action: 'echo' });
    await until(() => peer.got.some(({ action }) => action === 'echoed'));
    for (let minute = 0; minute < 60; minute++) clock.manual.advance(60_000);
    peer.send({ action: 'still-here' });
    await until(() => server.lines.includes('received still-here'));
    expect(server.channels.size).toBe(1);
    expect(server.lines).not.toContain('channel.onClose listed=true open=false');
  });

  it('is sent nothing that repod chokes on: its connection lasts, and it only drops our arrays', async () => {
    const clock = new TestClock();
    const server = await serving({ clock });
    const peer = await joining(server.port);
    peer.send({ action: 'throw' });
    peer.send({ no: 'action' });
    await until(() => server.channels.size === 1);
    for (let second = 0; second < 5; second++) clock.manual.advance(1_000);
    peer.send({ action: 'echo' });
    await until(() => peer.got.some(({ action }) => action === 'echoed'));
    expect(peer.dropped).toBeGreaterThanOrEqual(5);
    expect(peer.socket.destroyed).toBe(false);
  });

  it('frees its seat at once when it goes: it has no way to come back', async () => {
    const server = await serving();
    const peer = await joining(server.port);
    peer.send({ action: 'echo' });
    await until(() => server.channels.size === 1);
    peer.socket.resetAndDestroy();
    await until(() => server.channels.size === 0);
    expect(server.lines.at(-1)).toBe('server.onDisconnect listed=false');
  });

  it('that does not read is slowed down by its socket, is given up when too much waits, and holds up nobody', async () => {
    const server = await serving({ limits: { sendQueue: 100 } });
    const slow = await joining(server.port);
    slow.send({ action: 'a' });
    const quick = await joining(server.port);
    quick.send({ action: 'a' });
    await until(() => server.channels.size === 2);
    slow.socket.pause();
    const [slowChannel, quickChannel] = server.channels;
    const text = 'x'.repeat(100_000);
    let sent = 0;
    while (slowChannel?.isOpen && sent < 2_000) {
      server.sendToAll({ action: 'text', n: sent++, text });
      await until(() => quick.got.filter(({ action }) => action === 'text').length === sent);
    }
    expect(slowChannel?.isOpen).toBe(false);
    expect([quickChannel?.isOpen, quickChannel?.isSlow]).toEqual([true, false]);
    expect(sent).toBeGreaterThan(40);
  });
});

describe('our client at a Python repod server', () => {
  it('is connected by its greeting, and plays', async () => {
    const server = await repodServer((peer) => {
      peer.onMessage = (message) => peer.send({ ...message, action: 'answer' });
    });
    const player = playing(server.port);
    await pumping(player, () => player.seen.includes('(connected)'));
    player.send({ action: 'hello', name: 'Alice' });
    await pumping(player, () => player.messages.length === 1);
    expect(player.messages).toEqual([{ action: 'answer', name: 'Alice' }]);
    expect(server.peers[0]?.dropped).toBeGreaterThan(0);
  });

  it('sends a hello message in the bytes of repod', async () => {
    const server = await repodServer();
    const player = playing(server.port);
    await until(() => server.peers.length === 1);
    const bytes: Buffer[] = [];
    server.peers[0]?.socket.on('data', (chunk: Buffer) => bytes.push(chunk));
    player.send({ action: 'hello', name: 'Alice' });
    await until(() =>
      Buffer.concat(bytes).includes('0000001982a6616374696f6ea568656c6c6fa46e616d65a5416c696365', 0, 'hex'),
    );
  });

  it('does not time it out for silence, and is told when it goes', async () => {
    const server = await repodServer();
    const clock = new TestClock();
    const player = new Listener();
    player.connect('127.0.0.1', server.port, { clock });
    await pumping(player, () => player.seen.includes('(connected)'));
    for (let minute = 0; minute < 60; minute++) clock.manual.advance(60_000);
    player.pump();
    expect(player.seen).toEqual(['(socketConnect)', '(connected)']);
    server.peers[0]?.socket.end();
    await pumping(player, () => player.seen.length === 3);
    expect(player.seen[2]).toBe('(disconnected connection-lost)');
  });

  it('slows it down by its socket when nobody pumps, and loses nothing', async () => {
    const count = 3_000;
    const server = await repodServer((peer) => {
      for (let n = 0; n < count; n++) peer.send({ action: 'n', n });
    });
    const player = playing(server.port);
    await until(
      () => player.connection !== undefined && (player.connection as Client).receiveQueue.fill > 0.5,
    );
    await pumping(player, () => player.messages.length === count);
    expect(player.messages.map(({ n }) => n)).toEqual(Array.from({ length: count }, (_, n) => n));
  });
});

describe('what users of repod complain about does not happen here', () => {
  it('1: connected is handled once per connection', async () => {
    const server = await serving();
    const player = playing(server.port);
    await pumping(player, () => player.seen.includes('from-onConnect'));
    expect(player.seen.filter((name) => name === '(connected)')).toHaveLength(1);
  });

  it('2: a handler that throws is reported and the next message still handled, and async handlers run in order', async () => {
    const server = await serving();
    const player = playing(server.port);
    player.send({ action: 'throw' });
    for (let n = 0; n < 5; n++) player.send({ action: 'later', n });
    player.send({ action: 'echo' });
    await pumping(player, () => player.seen.includes('echoed'));
    expect(server.lines.slice(2)).toEqual([
      'channel.onError Error: thrown',
      'later 0',
      'later 1',
      'later 2',
      'later 3',
      'later 4',
      'echo',
    ]);
  });

  it('3: a player who connects and resets leaves nothing behind: 100 of 100', async () => {
    const server = await serving({ limits: { connectionsPerAddress: 200, connectionBurst: 200 } });
    for (let i = 0; i < 100; i++) {
      const socket = connect(server.port, '127.0.0.1');
      await once(socket, 'connect');
      if (i % 2 === 0) socket.write(frame({ action: 'echo' }));
      if (i % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
      socket.resetAndDestroy();
    }
    const last = await joining(server.port);
    last.send({ action: 'echo' });
    await until(() => last.got.some(({ action }) => action === 'echoed'));
    await until(() => server.channels.size === 1);
    const count = (what: string) => server.lines.filter((line) => line.startsWith(what)).length;
    expect(count('server.onConnect') - count('server.onDisconnect')).toBe(1);
    expect(count('channel.onConnect') - count('channel.onClose')).toBe(1);
  });

  it('4a: what is sent before closing arrives, however much it is', async () => {
    const server = await serving({ limits: { bytesPerSecond: 1e9, byteBurst: 1e9 } });
    const player = playing(server.port);
    await pumping(player, () => player.seen.includes('from-onConnect'));
    const [channel] = server.channels;
    const text = 'x'.repeat(30_000);
    for (let n = 0; n < 100; n++) channel?.send({ action: 'text', n, text });
    channel?.close('done');
    await pumping(player, () => player.seen.includes('(disconnected done)'));
    expect(player.messages.filter(({ action }) => action === 'text').map(({ n }) => n)).toEqual(
      Array.from({ length: 100 }, (_, n) => n),
    );
    const other = new Client({ port: server.port });
    await other.connect();
    for (let n = 0; n < 100; n++) other.send({ action: 'last', n });
    other.close();
    await until(() => server.lines.filter((line) => line === 'received last').length === 100);
  });

  it('4b: what is sent before the connection is up is sent once it is', async () => {
    const server = await serving();
    const player = new Listener();
    player.connect('127.0.0.1', server.port);
    cleanUp.push(() => player.connection?.close());
    for (let n = 0; n < 3; n++) player.send({ action: 'echo', n });
    await pumping(player, () => player.messages.length === 4);
    expect(player.messages.slice(1)).toEqual([0, 1, 2].map((n) => ({ action: 'echoed', n })));
  });

  it('5: a length that lies is refused at once, and a message that is nil does not block the next one', async () => {
    const server = await serving();
    const liar = await joining(server.port);
    liar.socket.write(Uint8Array.of(0x7f, 0xff, 0xff, 0xff));
    await once(liar.socket, 'close');
    const peer = await joining(server.port);
    peer.send(null);
    peer.send({ action: 'echo' });
    await until(() => peer.got.some(({ action }) => action === 'echoed'));
  });

  it('5: a message of 8 MB arrives where the limit allows it', async () => {
    const large = 9 * 1024 * 1024;
    const server = await serving({
      limits: { receiveBytes: large, binaryBytes: large, bytesPerSecond: large, byteBurst: 2 * large },
    });
    const client = new Client({ port: server.port, limits: { sendBytes: large, sendQueueBytes: large } });
    await client.connect();
    client.send({ action: 'large', bytes: new Uint8Array(8 * 1024 * 1024) });
    await until(() => server.lines.includes('received large'));
    client.close();
  });

  it('6: no writer waits for a tick: an answer needs no timer to pass', async () => {
    const clock = new TestClock();
    const server = await serving({ clock });
    const client = new Client({ port: server.port, clock });
    await client.connect();
    client.send({ action: 'echo' });
    await until(() => client.receiveQueue.unhandled === 2);
    expect(clock.now()).toBe(1_000);
    client.close();
  });

  it('7: a peer that sends `disconnected` or `connected` is not believed, on either side', async () => {
    const server = await serving();
    const peer = await joining(server.port);
    peer.send({ action: 'disconnected' });
    peer.send({ action: 'connected' });
    await until(() => server.lines.length === 4);
    expect(server.lines.slice(2)).toEqual(['received disconnected', 'received connected']);
    expect(server.channels.size).toBe(1);
    const player = playing(server.port);
    await pumping(player, () => player.seen.includes('from-onConnect'));
    server.sendToAll({ action: 'disconnected' });
    server.sendToAll({ action: 'connected' });
    await pumping(player, () => player.seen.length === 5);
    expect(player.seen.slice(3)).toEqual(['disconnected', 'connected']);
  });

  it('8: a port that is taken is an error with its reason, and port 0 tells the real one', async () => {
    const server = await serving();
    expect(server.port).toBeGreaterThan(0);
    const failure = await new Server({ port: server.port }).start().then(
      () => undefined,
      (error: NetError) => error,
    );
    expect(failure).toMatchObject({
      code: 'port-in-use',
      message: expect.stringContaining(String(server.port)),
    });
  });

  it('9: connecting a second time closes the first connection, and closing while connecting cancels', async () => {
    const server = await serving();
    const player = playing(server.port);
    await pumping(player, () => player.seen.includes('from-onConnect'));
    player.connect('127.0.0.1', server.port);
    await pumping(player, () => player.seen.filter((name) => name === 'from-onConnect').length === 2);
    await until(() => server.channels.size === 1);
    const client = new Client({ port: server.port });
    const failed = expect(client.connect()).rejects.toMatchObject({ code: 'cancelled' });
    client.close();
    await failed;
  });

  it('10: a channel can be closed with a reason, and sendToAll can leave one out', async () => {
    const server = await serving();
    const players = [playing(server.port), playing(server.port)];
    for (const player of players) await pumping(player, () => player.seen.includes('from-onConnect'));
    const [first] = server.channels;
    server.sendToAll({ action: 'news' }, first === undefined ? {} : { except: first });
    first?.close('kicked');
    const whoSaw = (what: string) => players.filter((player) => player.seen.includes(what)).length;
    await until(() => {
      for (const player of players) player.pump();
      return whoSaw('(disconnected kicked)') === 1 && whoSaw('news') === 1;
    });
    expect(
      players.some((player) => player.seen.includes('news') && player.seen.includes('(disconnected kicked)')),
    ).toBe(false);
  });

  it('10: a flood is stopped, and too many connections are turned away with the reason', async () => {
    // While the clock stands still nobody earns the right to send more.
    const server = await serving({ limits: { connectionsPerAddress: 2 }, clock: new TestClock() });
    const flood = await joining(server.port);
    for (let i = 0; i < 5_000; i++) flood.send({ action: 'flood' });
    await until(() => server.lines.includes('server.onDisconnect listed=false'));
    expect(server.lines.filter((line) => line === 'received flood')).toHaveLength(SERVER_LIMITS.messageBurst);
    await until(() => flood.socket.destroyed);
    const [one, two] = [playing(server.port), playing(server.port)];
    for (const player of [one, two]) await pumping(player, () => player.seen.includes('from-onConnect'));
    const third = playing(server.port);
    await pumping(third, () => third.seen.includes('(error too-many-from-address)'));
  });

  it('11: integer keys, NaN and large integers arrive as documented', async () => {
    const server = await serving();
    const peer = await joining(server.port);
    // {"action": "echo", "players": {1: NaN, 2: 2**63}}
    const payload = Buffer.from(
      '82a6616374696f6ea46563686fa7706c61796572738201cb7ff800000000000002cf8000000000000000',
      'hex',
    );
    peer.socket.write(Buffer.concat([Uint8Array.of(0, 0, 0, payload.length), payload]));
    await until(() => peer.got.length === 3);
    expect(peer.got[2]).toEqual({ action: 'echoed', players: { '1': Number.NaN, '2': 2n ** 63n } });
  });
});
