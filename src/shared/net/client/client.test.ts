import { describe, expect, it } from 'vitest';
import { ManualClock } from '../clock.ts';
import { NetError } from '../errors.ts';
import type { Dial, Pipe } from '../line/pipe.ts';
import { dialInMemory, memoryPipes } from '../memory/memory.ts';
import { Channel } from '../server/channel.ts';
import { Server, type ServerOptions } from '../server/server.ts';
import { repeatableRandom, settled } from '../testing/test-wire.ts';
import { decode, encode, type Message } from '../wire/codec.ts';
import { toFrame } from '../wire/frame.ts';
import { Client, type ClientOptions } from './client.ts';
import type { Entry } from './connection.ts';

class Echo extends Server {
  override channelClass = class extends Channel {
    override networkReceived(message: Message): void {
      this.send({ ...message, echo: true });
    }
  };
}

const random = repeatableRandom();

function playing(options: Partial<ServerOptions> = {}, clientOptions: Partial<ClientOptions> = {}) {
  const clock = new ManualClock(1_000_000);
  const server = new Echo({ clock, random, ...options });
  const client = new Client({ clock, random, dial: dialInMemory(server), ...clientOptions });
  return { clock, server, client };
}

/** A client and the far end of its line, which says what the test says. */
function against(options: Partial<ClientOptions> = {}) {
  const clock = new ManualClock(1_000_000);
  const far: Pipe[] = [];
  const told: number[] = [];
  const dial: Dial = () => {
    const [near, end] = memoryPipes();
    end.attach({ data: (chunk) => told.push(...chunk), drained: () => {}, closed: () => {} });
    far.push(end);
    return { pipe: Promise.resolve(near), cancel: () => near.destroy() };
  };
  const client = new Client({ clock, random, dial, ...options });
  const say = async (...values: unknown[]) => {
    for (const value of values) far.at(-1)?.write(toFrame(encode(value)));
    await settled();
  };
  return { clock, client, far, told, say };
}

const failing =
  (code: 'connection-refused' | 'host-unreachable'): Dial =>
  () => ({
    pipe: Promise.reject(new NetError(code)),
    cancel: () => {},
  });

function read(entries: readonly Entry[]): unknown[] {
  return entries.map((entry) => (entry.kind === 'event' ? entry.event : decode(entry.payload)));
}
const names = (client: Client) =>
  client.receiveQueue.take().map((entry) => (entry.kind === 'event' ? entry.event.name : 'message'));

describe('connecting', () => {
  it('resolves on the greeting; socketConnect comes before connected', async () => {
    const { client } = playing();
    await client.connect();
    expect(client.isConnected).toBe(true);
    expect(read(client.receiveQueue.take())).toEqual([{ name: 'socketConnect' }, { name: 'connected' }]);
  });

  it('says connected once, however often a server greets: the second is a message like any other', async () => {
    const { client, say } = against();
    client.connect();
    await settled();
    await say({ action: 'connected' }, { action: 'connected' });
    expect(read(client.receiveQueue.take())).toEqual([
      { name: 'socketConnect' },
      { name: 'connected' },
      { action: 'connected' },
    ]);
  });

  it('sends afterwards what was sent before, in order', async () => {
    const { client } = playing();
    expect(client.send({ action: 'early', n: 1 })).toBeGreaterThan(0);
    const connected = client.connect();
    client.send({ action: 'early', n: 2 });
    await connected;
    client.send({ action: 'late', n: 3 });
    await settled();
    expect(read(client.receiveQueue.take()).slice(2)).toEqual([
      { action: 'early', n: 1, echo: true },
      { action: 'early', n: 2, echo: true },
      { action: 'late', n: 3, echo: true },
    ]);
  });

  it('has room for so many of these: then it says so', async () => {
    const { client } = playing({}, { limits: { sendQueue: 2 } });
    client.send({ action: 'a' });
    client.send({ action: 'a' });
    expect(() => client.send({ action: 'a' })).toThrow(expect.objectContaining({ code: 'queue-full' }));
    await client.connect();
    await settled();
    expect(names(client)).toEqual(['socketConnect', 'connected', 'message', 'message']);
  });

  it('that fails rejects, and is an error event, not a disconnected one', async () => {
    const { client } = playing({}, { dial: failing('connection-refused') });
    await expect(client.connect()).rejects.toMatchObject({ code: 'connection-refused' });
    expect(read(client.receiveQueue.take())).toEqual([
      { name: 'error', code: 'connection-refused', message: expect.stringContaining('Nobody is hosting') },
    ]);
    expect(client.send({ action: 'a' })).toBe(0);
  });

  it.each<[string, string, (far: ReturnType<typeof against>) => unknown]>([
    ['no answer to the dial', 'connect-timeout', () => {}],
    ['a peer that never greets', 'not-a-host', ({ clock }) => clock.advance(10_000)],
    ['a peer that hangs up at once', 'not-a-host', ({ far }) => far[0]?.end()],
    [
      'a web server',
      'not-a-host',
      ({ far }) => far[0]?.write(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')),
    ],
    ['a refusal with its reason', 'too-many-connections', ({ say }) => say([3, 'too-many-connections'])],
  ])('fails after %s as %s', async (_, code, act) => {
    const never: Dial = () => ({ pipe: new Promise(() => {}), cancel: () => {} });
    const table = against(code === 'connect-timeout' ? { dial: never } : {});
    const failed = expect(table.client.connect()).rejects.toMatchObject({ code });
    await settled();
    await act(table);
    if (code === 'connect-timeout') table.clock.advance(10_000);
    await settled();
    await failed;
    expect(read(table.client.receiveQueue.take()).at(-1)).toMatchObject({ name: 'error', code });
  });

  it('can be given up: rejected as cancelled, and the pipe that opens late is closed', async () => {
    let open: (pipe: Pipe) => void = () => {};
    const [near, far] = memoryPipes();
    let isClosed = false;
    far.attach({
      data: () => {},
      drained: () => {},
      closed: () => {
        isClosed = true;
      },
    });
    const { client, clock } = playing(
      {},
      {
        dial: () => ({
          pipe: new Promise((resolve) => {
            open = resolve;
          }),
          cancel: () => {},
        }),
      },
    );
    const failed = expect(client.connect()).rejects.toMatchObject({ code: 'cancelled' });
    client.close();
    await failed;
    expect(names(client)).toEqual(['error']);
    open(near);
    await settled();
    expect(isClosed).toBe(true);
    clock.advance(60_000);
    expect(names(client)).toEqual([]);
  });

  it('a second time closes the first connection, and the messages of the first do not count on the second', async () => {
    const { client, server } = playing();
    await client.connect();
    for (let n = 0; n < 20; n++) client.send({ action: 'n', n });
    await settled();
    const [first] = server.channels;
    await client.connect();
    await settled();
    expect(first?.isOpen).toBe(false);
    expect(server.channels.size).toBe(1);
    const entries = client.receiveQueue.take();
    client.consumed(entries.filter(({ kind }) => kind === 'message').length);
    client.send({ action: 'again' });
    await settled();
    expect([...server.channels][0]?.isOpen).toBe(true);
    expect(read(client.receiveQueue.take())).toEqual([{ action: 'again', echo: true }]);
  });

  it('again works after an end', async () => {
    const { client, server } = playing();
    await client.connect();
    client.close();
    expect(client.send({ action: 'lost' })).toBe(0);
    await client.connect();
    client.send({ action: 'a' });
    await settled();
    expect(server.channels.size).toBe(1);
    expect(names(client)).toEqual([
      'socketConnect',
      'connected',
      'disconnected',
      'socketConnect',
      'connected',
      'message',
    ]);
  });
});

describe('what a session is called', () => {
  it('is the same at both ends, and another for each connection', async () => {
    const { server, client } = playing();
    await client.connect();
    const first = await client.sessionId(1000);
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect([...server.channels].map(({ sessionId }) => sessionId)).toEqual([first]);
    await client.connect();
    expect(await client.sessionId(1000)).not.toBe(first);
  });

  it('is not waited for any longer than told: a repod server says nothing', async () => {
    const { clock, client, say } = against();
    const connecting = client.connect();
    await settled();
    await say({ action: 'connected' });
    await connecting;
    const answer = client.sessionId(1000);
    clock.advance(1000);
    expect(await answer).toBeUndefined();
  });

  it('is not waited for when the connection is over', async () => {
    const { client, say } = against();
    const connecting = client.connect();
    await settled();
    await say({ action: 'connected' });
    await connecting;
    const answer = client.sessionId(1000);
    client.close();
    expect(await answer).toBeUndefined();
    expect(await client.sessionId(1000)).toBeUndefined();
  });
});

describe('the end of a connection', () => {
  it('is told once, with the reason that the server gave', async () => {
    const { client, server, clock } = playing();
    await client.connect();
    await settled();
    [...server.channels][0]?.close('kicked');
    await settled();
    clock.advance(120_000);
    expect(read(client.receiveQueue.take()).slice(2)).toMatchObject([
      { name: 'disconnected', code: 'kicked' },
    ]);
  });

  it('by close() sends what waits, tells the server why, and is told here as well', async () => {
    const { client, server } = playing();
    const reasons: string[] = [];
    server.onDisconnect = (_, reason) => reasons.push(reason);
    await client.connect();
    await settled();
    const received: unknown[] = [];
    const [channel] = server.channels;
    if (channel) channel.networkReceived = (message) => received.push(message);
    client.send({ action: 'last', words: 1 });
    client.close('going-home');
    await settled();
    expect(received).toEqual([{ action: 'last', words: 1 }]);
    expect(reasons).toEqual(['going-home']);
    expect(read(client.receiveQueue.take()).at(-1)).toMatchObject({
      name: 'disconnected',
      code: 'going-home',
    });
  });

  it('by `await using`', async () => {
    const { client, server } = playing();
    await client.connect();
    await client[Symbol.asyncDispose]();
    await settled();
    expect(server.channels.size).toBe(0);
  });

  it('comes at once when there is no token to come back with', async () => {
    const { client, far, say } = against();
    client.connect();
    await settled();
    await say({ action: 'connected' });
    far[0]?.destroy();
    await settled();
    expect(read(client.receiveQueue.take()).at(-1)).toMatchObject({
      name: 'disconnected',
      code: 'connection-lost',
    });
  });

  it('comes as host-gone when the host refuses three times', async () => {
    const { clock, server } = playing();
    const up = dialInMemory(server);
    let isUp = true;
    let dialled: Pipe | undefined;
    const client = new Client({
      clock,
      random,
      dial: () => {
        if (!isUp) return failing('connection-refused')();
        const dialling = up();
        dialling.pipe.then((pipe) => {
          dialled = pipe;
        });
        return dialling;
      },
    });
    await client.connect();
    await settled();
    isUp = false;
    dialled?.destroy();
    await settled();
    for (let i = 0; i < 20; i++) {
      clock.advance(500);
      await settled();
    }
    const events = read(client.receiveQueue.take());
    expect(events.filter((event) => (event as { name: string }).name === 'reconnecting')).toHaveLength(3);
    expect(events.at(-1)).toMatchObject({ name: 'disconnected', code: 'host-gone' });
  });
});

describe('a server that breaks the rules', () => {
  it.each<[string, unknown[], string]>([
    ['counts more than was sent', [[4, 1]], 'control-malformed'],
    ['sends a control frame that is none', [[1]], 'control-malformed'],
    ['resumes what was never begun with a nonsense token', [[6, 1, 5, 5, 0, true]], 'control-malformed'],
    ['floods with notices', new Array<unknown>(1_600).fill([9, 'bad-message', 'a', 'b']), 'rate-limited'],
  ])('and %s is told so and left', async (_, frames, code) => {
    const { client, say, told } = against();
    client.connect();
    await settled();
    await say({ action: 'connected' }, [6, 1, 'id', new Uint8Array(16), 0, false]);
    await say(...frames);
    expect(read(client.receiveQueue.take()).at(-1)).toMatchObject({ name: 'disconnected', code });
    expect(Buffer.from(told).toString('latin1')).toContain(code);
  });

  it('by too large a frame', async () => {
    const { client, far, say } = against();
    client.connect();
    await settled();
    await say({ action: 'connected' });
    far[0]?.write(Uint8Array.of(0x7f, 0, 0, 0));
    await settled();
    expect(read(client.receiveQueue.take()).at(-1)).toMatchObject({
      name: 'disconnected',
      code: 'frame-too-large',
    });
  });

  it('cannot fake events of this side', async () => {
    const { client, say } = against();
    client.connect();
    await settled();
    await say({ action: 'connected' });
    client.receiveQueue.take();
    await say({ action: 'disconnected' }, { action: 'socketConnect' }, { action: 'resumed' });
    expect(client.receiveQueue.take().map(({ kind }) => kind)).toEqual(['message', 'message', 'message']);
    expect(client.isConnected).toBe(true);
  });
});

describe('a server that sends more than is handled', () => {
  it('is slowed down by its window when it speaks control frames', async () => {
    const { client, server } = playing({ limits: { window: 40 } });
    await client.connect();
    await settled();
    const [channel] = server.channels;
    for (let n = 0; n < 100; n++) channel?.send({ action: 'n', n });
    await settled();
    expect(channel?.isSlow).toBe(true);
    expect(client.receiveQueue.unhandled).toBe(40);
    const seen: unknown[] = [];
    for (let turn = 0; turn < 20; turn++) {
      const messages = client.receiveQueue.take().filter(({ kind }) => kind === 'message');
      seen.push(...read(messages));
      client.consumed(messages.length);
      await settled();
    }
    expect(seen).toEqual(Array.from({ length: 100 }, (_, n) => ({ action: 'n', n })));
    expect(channel?.isSlow).toBe(false);
  });

  it('is slowed down by its socket alone when it does not, and loses nothing', async () => {
    const { client, say, far } = against({ limits: { receiveQueue: 10 } });
    client.connect();
    await settled();
    await say({ action: 'connected' });
    await say(...Array.from({ length: 30 }, (_, n) => ({ action: 'n', n })));
    expect(client.receiveQueue.unhandled).toBeLessThanOrEqual(10);
    expect(far[0]?.backlog).toBeGreaterThan(0);
    const seen: unknown[] = [];
    for (let turn = 0; turn < 30; turn++) {
      const messages = client.receiveQueue.take().filter(({ kind }) => kind === 'message');
      seen.push(...read(messages));
      client.consumed(messages.length);
      await settled();
    }
    expect(seen).toHaveLength(30);
    expect(client.isConnected).toBe(true);
  });
});

describe('a player who handles nothing', () => {
  const slowPlayer = async (limits: ServerOptions['limits'] = {}) => {
    const { server, clock } = playing({ limits: { window: 32, ...limits } });
    const join = async () => {
      const client = new Client({ clock, random, dial: dialInMemory(server) });
      await client.connect();
      await settled();
      return client;
    };
    const slow = await join();
    const quick = await join();
    const [slowChannel, quickChannel] = server.channels;
    if (slowChannel === undefined || quickChannel === undefined) throw new Error('two channels');
    const pump = (client: Client) => {
      const messages = client.receiveQueue.take().filter(({ kind }) => kind === 'message');
      client.consumed(messages.length);
      return read(messages);
    };
    return { server, slow, quick, slowChannel, quickChannel, pump };
  };

  it('gets only the newest of what replaces itself, and every reliable message, in order', async () => {
    const { slow, slowChannel, pump } = await slowPlayer();
    for (let n = 0; n < 200; n++) {
      slowChannel.send({ action: 'state', n }, { replaces: 'state' });
      if (n % 50 === 0) slowChannel.send({ action: 'event', n });
    }
    await settled();
    const seen: unknown[] = [];
    for (let turn = 0; turn < 10; turn++) {
      seen.push(...pump(slow));
      await settled();
    }
    const states = seen.filter((message) => (message as Message).action === 'state') as { n: number }[];
    const events = seen.filter((message) => (message as Message).action === 'event') as { n: number }[];
    expect(events.map(({ n }) => n)).toEqual([0, 50, 100, 150]);
    expect(states.length).toBeLessThan(40);
    expect(states.at(-1)?.n).toBe(199);
    expect(states.map(({ n }) => n)).toEqual([...states.map(({ n }) => n)].sort((a, b) => a - b));
  });

  it('is let go with a reason when too many reliable messages wait, and nobody else notices', async () => {
    const { server, slow, quick, slowChannel, quickChannel, pump } = await slowPlayer({ sendQueue: 50 });
    const seen: unknown[] = [];
    for (let n = 0; n < 200; n++) {
      server.sendToAll({ action: 'event', n });
      await settled();
      seen.push(...pump(quick));
      await settled();
    }
    expect(seen).toHaveLength(200);
    expect([slowChannel.isOpen, quickChannel.isOpen, quickChannel.isSlow]).toEqual([false, true, false]);
    const last = read(slow.receiveQueue.take()).at(-1);
    expect(last).toMatchObject({ name: 'disconnected', code: 'queue-full' });
  });

  it('stays as long as only replaceable state is sent', async () => {
    const { slowChannel } = await slowPlayer({ sendQueue: 4 });
    for (let n = 0; n < 5_000; n++) slowChannel.send({ action: 'state', n }, { replaces: 'state' });
    await settled();
    expect(slowChannel.isOpen).toBe(true);
  });
});

describe('heartbeat between client and server', () => {
  it('measures the round trip on both sides', async () => {
    const { client, server, clock } = playing();
    await client.connect();
    await settled();
    clock.advance(1_000);
    await settled();
    expect(client.roundTrip).toBe(0);
    expect([...server.channels][0]?.roundTrip).toBe(0);
  });

  it('tells of a silent server, and that it is heard again', async () => {
    const { client, clock, far, say } = against();
    client.connect();
    await settled();
    await say({ action: 'connected' }, [6, 1, 'id', new Uint8Array(16), 0, false]);
    for (let second = 0; second < 4; second++) clock.advance(1_000);
    await say([2, 0]);
    expect(read(client.receiveQueue.take()).slice(2)).toEqual([
      { name: 'unstable', silentFor: 3_000 },
      { name: 'stable' },
    ]);
    for (let second = 0; second < 11; second++) clock.advance(1_000);
    await settled();
    expect(read(client.receiveQueue.take()).map((event) => (event as { name: string }).name)).toEqual([
      'unstable',
      'reconnecting',
    ]);
    expect(far).toHaveLength(2);
  });

  it('is reconnecting and nothing else while a try is not answered', async () => {
    const { client, clock, far, say } = against();
    client.connect();
    await settled();
    await say({ action: 'connected' }, [6, 1, 'id', new Uint8Array(16), 0, false]);
    far[0]?.destroy();
    await settled();
    for (let second = 0; second < 5; second++) {
      clock.advance(1_000);
      await settled();
    }
    expect(far.length).toBeGreaterThan(1);
    expect(names(client).slice(2)).toEqual(['reconnecting']);
  });

  it('leaves a server alone that has never sent a control frame', async () => {
    const { client, clock, say } = against();
    client.connect();
    await settled();
    await say({ action: 'connected' }, ['an array', 'of a repod game'], [1, 2]);
    for (let second = 0; second < 3_600; second++) clock.advance(1_000);
    expect(client.isConnected).toBe(true);
    expect(read(client.receiveQueue.take())).toHaveLength(2);
  });
});
