import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { type BackgroundServer, Client, Server, serveInThread, startBackground } from './index.ts';

// Node 20 runs no TypeScript in a thread by itself: tsx is registered there first.
const SCRIPT = `
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(require('node:worker_threads').workerData.path);
  });
`;
const path = fileURLToPath(new URL('./testing/test-thread.ts', import.meta.url));
const started: BackgroundServer<unknown, unknown>[] = [];

function start(
  data: { port: number; interval?: boolean },
  script = SCRIPT,
): BackgroundServer<unknown, unknown> {
  const server = startBackground(
    () => new Worker(script, { eval: true, workerData: { path, ...data }, stderr: true }),
  );
  started.push(server);
  return server;
}

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});

describe('a background server', () => {
  it('says when it is ready and where, serves from its thread, exchanges messages, and stops', async () => {
    const server = start({ port: 0 });
    expect(server.address).toBeUndefined();
    const address = await server.ready;
    expect(address.host).toBe('127.0.0.1');
    expect(address.port).toBeGreaterThan(0);
    expect(server.address).toEqual(address);

    const client = new Client(address);
    await client.connect();
    client.send({ action: 'hello' });
    await new Promise<void>((resolve) => {
      client.receiveQueue.onEntry = () => {
        if (client.receiveQueue.unhandled > 0) resolve();
      };
    });

    const answer = new Promise((resolve) => {
      server.onMessage = resolve;
    });
    server.post({ say: 'hi' });
    expect(await answer).toEqual({ said: 'hi' });

    let crashed = false;
    server.onCrash = () => {
      crashed = true;
    };
    await server.stop('host-left');
    await new Promise((resolve) => setImmediate(resolve));
    const last = client.receiveQueue.take().at(-1);
    expect(last).toMatchObject({ event: { name: 'disconnected', code: 'host-left' } });
    expect(crashed).toBe(false);
    await expect(new Client(address).connect()).rejects.toMatchObject({ code: 'connection-refused' });
  });

  it('says why it cannot listen, and its thread ends', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const server = start({ port });
    let crashed = false;
    server.onCrash = () => {
      crashed = true;
    };
    await expect(server.ready).rejects.toMatchObject({
      code: 'port-in-use',
      message: expect.stringContaining(String(port)),
    });
    await server.stop();
    expect(crashed).toBe(false);
    taken.close();
  });

  it('reports a crash of its thread, with the error that caused it', async () => {
    const server = start({ port: 0 });
    await server.ready;
    const crash = new Promise((resolve) => {
      server.onCrash = resolve;
    });
    server.post({ crash: true });
    expect(await crash).toMatchObject({ code: 'worker-crashed', cause: { message: 'the game broke' } });
    await server.stop();
  });

  it('is not ready when its thread never comes up', async () => {
    const server = start({ port: 0 }, 'throw new Error("no such game")');
    await expect(server.ready).rejects.toMatchObject({
      code: 'worker-crashed',
      cause: { message: 'no such game' },
    });
  });

  it('stops a thread that something else keeps alive', async () => {
    const server = start({ port: 0, interval: true });
    await server.ready;
    await server.stop();
  });

  it('is only served in a thread', () => {
    expect(() => serveInThread(new Server())).toThrow('runs in a worker thread');
  });
});
