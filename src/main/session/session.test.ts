import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MessagePort, Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PortBatch } from '../../shared/bridge/index.ts';
import type { Defect } from '../../shared/defects/index.ts';
import { DEFAULT_GAME, gameVersions } from '../../shared/games/catalogue.ts';
import {
  DEFAULT_PORT,
  decode,
  type Entry,
  encode,
  ManualClock,
  type Message,
} from '../../shared/net/index.ts';
import { nobodyKnowsNames } from '../../shared/net/tcp/testing/name-server.ts';
import { LinkConditioner, PERFECT } from '../../shared/netcode/index.ts';
import { PROTOCOL } from '../../shared/session/index.ts';
import type { HostOptions } from '../host/host-options.ts';
import { Identity } from '../identity/identity.ts';
import { silentLog } from '../shell/log.ts';
import { Session, type SessionParts } from './session.ts';
import { pagePort } from './testing/page-port.ts';

const portKey = 'key';
let folder: string;

/** The host thread as it ships: Node 20 cannot run TypeScript in a worker. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'app-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, '../host/entry.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: 'entry.cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** One copy of the app: a session, the page's end of its port, and what it was told. */
class Copy {
  readonly workers: Worker[] = [];
  readonly playing: boolean[] = [];
  readonly defects: Defect[] = [];
  readonly entries: Entry[] = [];
  page: MessagePort | undefined;
  readonly session: Session;

  constructor(parts: Partial<SessionParts> = {}) {
    this.session = new Session({
      createWorker: (workerData) => this.#worker(workerData),
      openPort: () => {
        const { main, page } = pagePort();
        page.on('message', ({ entries }: PortBatch) => this.entries.push(...entries));
        this.page = page;
        return main;
      },
      networkInterfaces: () => ({}),
      onPlaying: (playing) => this.playing.push(playing),
      onDefect: (defect) => this.defects.push(defect),
      heartbeat: true,
      development: false,
      log: silentLog,
      ...parts,
    });
    copies.push(this);
  }

  host(port?: number) {
    return this.session.host({ game: DEFAULT_GAME, port, portKey });
  }

  join(address: string) {
    return this.session.join({ address, portKey });
  }

  say(message: Message): void {
    this.page?.postMessage({ kind: 'send', payload: encode(message) });
  }

  get events(): string[] {
    return this.entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event.name] : []));
  }

  get messages(): Message[] {
    return this.entries.flatMap((entry) =>
      entry.kind === 'message' ? [decode(entry.payload) as Message] : [],
    );
  }

  /** As last told by the host. */
  get players(): unknown {
    return this.messages.filter(({ action }) => action === 'room_roster').at(-1)?.players;
  }

  /** Resolves to the code with which the page is told that it is over. */
  async end(): Promise<string> {
    await expect.poll(() => this.events.at(-1)).toBe('disconnected');
    const last = this.entries.at(-1);
    return last?.kind === 'event' && last.event.name === 'disconnected' ? last.event.code : '';
  }

  #worker(workerData: HostOptions): Worker {
    const worker = new Worker(join(folder, 'entry.cjs'), { workerData });
    this.workers.push(worker);
    return worker;
  }
}

let copies: Copy[];
let servers: Server[];
beforeEach(() => {
  copies = [];
  servers = [];
});
afterEach(async () => {
  for (const { page, session } of copies) {
    page?.close();
    await session.leave();
  }
  for (const server of servers) server.close();
});

/** A program that is no game, on a port of its own: of IPv6 and IPv4, or of IPv4 alone where there is no IPv6. */
async function otherProgram(onSocket: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    onSocket(socket);
  });
  servers.push(server);
  server.listen();
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const listening = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  });
  socket.destroy();
  return listening;
}

const joining = { action: 'room_join', protocol: PROTOCOL, versions: gameVersions };

describe('hosting', () => {
  it('lets the host and a friend in, on the same path', async () => {
    const host = new Copy();
    const { port, hostKey, portWasTaken } = await host.host(0);
    expect(portWasTaken).toBe(false);
    const friend = new Copy();
    expect(await friend.join(` localhost:${port} `)).toEqual({ address: `localhost:${port}` });

    host.say({ ...joining, name: 'Ann', hostKey });
    await expect.poll(() => host.players).toMatchObject([{ name: 'Ann', host: true }]);
    friend.say({ ...joining, name: 'Ben' });
    const both = [
      { name: 'Ann', host: true },
      { name: 'Ben', host: false },
    ];
    await expect.poll(() => host.players).toMatchObject(both);
    await expect.poll(() => friend.players).toMatchObject(both);
    expect(host.events.slice(0, 2)).toEqual(['socketConnect', 'connected']);
    expect(host.playing).toEqual([true]);
    expect(friend.playing).toEqual([true]);
  });

  it('lets players prove who they are, and takes no proof that was made for somebody else', async () => {
    const { port } = await new Copy().host(0);
    const identity = new Identity(generateKeyPairSync('ed25519').privateKey);
    const friend = new Copy({ identity });
    const { identity: proof } = await friend.join(`127.0.0.1:${port}`);
    expect(proof?.key).toHaveLength(32);
    friend.say({ ...joining, name: 'Ben', identity: proof });
    await expect.poll(() => friend.players).toMatchObject([{ name: 'Ben' }]);

    const thief = new Copy({ identity });
    await thief.join(`127.0.0.1:${port}`);
    thief.say({ ...joining, name: 'Ben', identity: proof });
    expect(await thief.end()).toBe('identity');
  });

  it('pretends a bad network for who wants one, and for nobody else', async () => {
    // The link's clock is turned by hand. To a heartbeat its silence would be the end.
    const clock = new ManualClock();
    const link = new LinkConditioner(clock);
    const host = new Copy({ heartbeat: false });
    const { port, hostKey } = await host.host(0);
    const friend = new Copy({ heartbeat: false, link });
    await friend.join(`127.0.0.1:${port}`);
    link.conditions = { ...PERFECT, latency: 300 };
    friend.say({ ...joining, name: 'Ben' });
    host.say({ ...joining, name: 'Ann', hostKey });
    await expect.poll(() => host.players).toMatchObject([{ name: 'Ann' }]);
    expect(clock.now()).toBe(0);

    /** When everybody is in, as this copy is told, on the clock of the link. */
    const complete = async (copy: Copy) => {
      const players = () => {
        clock.advance(10);
        return copy.players;
      };
      await expect.poll(players).toMatchObject([{ name: 'Ann' }, { name: 'Ben' }]);
      return clock.now();
    };
    expect(await complete(host)).toBeGreaterThanOrEqual(150);
    expect(await complete(friend)).toBeGreaterThanOrEqual(300);
  });

  it('tells guests that the host has left, and closes the port', async () => {
    const host = new Copy();
    const { port } = await host.host(0);
    const friend = new Copy();
    await friend.join(`127.0.0.1:${port}`);
    await host.session.leave();
    expect(await friend.end()).toBe('host-left');
    expect(await isListening(port)).toBe(false);
    expect(host.playing).toEqual([true, false]);
    await expect.poll(() => friend.playing).toEqual([true, false]);
  });

  it('takes another port when the usual one is taken, and says so', async () => {
    const taken = await otherProgram(() => {});
    const asked = new Set<number>();
    const host: Copy = new Copy({
      // Which ports are free on this computer is nobody's business: the usual one is taken here, the next one free.
      createWorker: (options) => {
        asked.add(options.port);
        const port = options.port === DEFAULT_PORT ? taken : 0;
        return new Worker(join(folder, 'entry.cjs'), { workerData: { ...options, port } });
      },
      networkInterfaces: () => ({
        eth0: [{ address: '192.168.1.5', family: 'IPv4', internal: false, netmask: '', mac: '', cidr: null }],
      }),
    });
    const { port, portWasTaken, addresses } = await host.host();
    expect([...asked]).toEqual([DEFAULT_PORT, DEFAULT_PORT + 1]);
    expect(portWasTaken).toBe(true);
    expect(addresses).toEqual([{ text: `192.168.1.5:${port}`, family: 4, adapter: 'cable' }]);
  });

  it('names the port that was asked for and is taken', async () => {
    const taken = await otherProgram(() => {});
    const host = new Copy();
    await expect(host.host(taken)).rejects.toMatchObject({
      code: 'port-in-use',
      message: expect.stringContaining(String(taken)),
    });
    expect(host.playing).toEqual([]);
  });

  it('hosts on IPv4 alone where there is no IPv6', async () => {
    const asked: string[] = [];
    const host: Copy = new Copy({
      createWorker: (options) => {
        asked.push(options.host);
        // An address for documentation (RFC 5737): no computer has it.
        const address = options.host === '::' ? '203.0.113.1' : options.host;
        return new Worker(join(folder, 'entry.cjs'), { workerData: { ...options, host: address } });
      },
    });
    expect(await isListening((await host.host(0)).port)).toBe(true);
    expect(asked).toEqual(['::', '0.0.0.0']);
  });

  it('tells the player when the thread crashes', async () => {
    const host = new Copy();
    const { port } = await host.host(0);
    await host.workers[0]?.terminate();
    expect(await host.end()).toBe('worker-crashed');
    expect(host.events.filter((name) => name === 'disconnected')).toHaveLength(1);
    await expect.poll(() => host.playing).toEqual([true, false]);
    expect(await isListening(port)).toBe(false);
  });

  it('reports a thread that cannot even start', async () => {
    const host = new Copy({ createWorker: () => new Worker('throw new Error("no")', { eval: true }) });
    await expect(host.host(0)).rejects.toMatchObject({ code: 'worker-crashed' });
    expect(host.defects).toMatchObject([{ level: 'error', code: 'host-failed', message: 'no' }]);
  });

  it('ends with its page', async () => {
    const host = new Copy();
    const { port } = await host.host(0);
    host.page?.close();
    await expect.poll(() => host.playing).toEqual([true, false]);
    await expect.poll(() => isListening(port)).toBe(false);
  });
});

describe('leaving and starting again', () => {
  it('cancels a host that is starting, and leaves no thread behind', async () => {
    const host = new Copy();
    const starting = expect(host.host(0)).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(() => host.workers.length).toBe(1);
    await host.session.leave();
    await starting;
    // A thread that has ended has no number any more.
    expect(host.workers.map(({ threadId }) => threadId)).toEqual([-1]);
    expect(host.playing).toEqual([]);
  });

  it('cancels a call that nobody answers', async () => {
    let wasCalled = () => {};
    const called = new Promise<void>((resolve) => {
      wasCalled = resolve;
    });
    const port = await otherProgram(() => wasCalled());
    const guest = new Copy();
    const cancelled = expect(guest.join(`127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'cancelled' });
    await called;
    await guest.session.leave();
    await cancelled;
  });

  it('ends the session before when a new one starts', async () => {
    const copy = new Copy();
    const first = expect(copy.host(0)).rejects.toMatchObject({ code: 'cancelled' });
    const second = await copy.host(0);
    await first;
    const third = await copy.host(0);
    expect(await isListening(second.port)).toBe(false);
    expect(await isListening(third.port)).toBe(true);
    expect(copy.playing).toEqual([true, false, true]);
  });

  it('can be left when there is nothing to leave', async () => {
    const { session } = new Copy();
    await session.leave();
    await session.leave();
  });
});

describe('joining', () => {
  it('says when nobody is hosting there', async () => {
    const port = await otherProgram(() => {});
    await new Promise((closed) => servers.pop()?.close(closed));
    await expect(new Copy().join(`127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'connection-refused' });
  });

  it('says when there is no such name', async () => {
    using _names = nobodyKnowsNames();
    await expect(new Copy().join('no-such-computer.invalid')).rejects.toMatchObject({
      code: 'name-not-found',
    });
  });

  it('says when something else answers', async () => {
    const port = await otherProgram((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await expect(new Copy().join(`127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'not-a-host' });
  });

  it.each([
    ['', 'address-empty'],
    ['http://x', 'address-malformed'],
    ['x:0', 'port-malformed'],
  ])('does not dial “%s”', async (address, code) => {
    await expect(new Copy().join(address)).rejects.toMatchObject({ code });
  });

  it('gives the page bytes that own their memory', async () => {
    // A view would take the whole chunk that it was read in along.
    const host = new Copy();
    const { hostKey } = await host.host(0);
    host.say({ ...joining, name: 'Ann', hostKey });
    await expect.poll(() => host.messages.length).toBeGreaterThan(3);
    for (const entry of host.entries) {
      if (entry.kind === 'message') expect(entry.payload.buffer.byteLength).toBe(entry.payload.byteLength);
    }
  });
});
