import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Defect } from '../../shared/defects/index.ts';
import type { NetError } from '../../shared/net/index.ts';
import { type BackgroundServer, Client, startBackground } from '../../shared/net/tcp/index.ts';
import { PlayerListener, REASONS } from '../../shared/session/index.ts';
import type { HostOptions } from './host-options.ts';

let folder: string;

/** The host thread as it ships, with games that break in the place of the catalogue's. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'app-worker-'));
  const games = join(import.meta.dirname, 'testing/broken-games.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    plugins: [
      {
        name: 'broken-games',
        enforce: 'pre',
        resolveId: (source) => (source.endsWith('/games/catalogue.ts') ? games : undefined),
      },
    ],
    build: {
      ssr: join(import.meta.dirname, 'entry.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: 'entry.cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Hosted {
  server: BackgroundServer<unknown, Defect>;
  defects: Defect[];
  crashes: NetError[];
}

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function host(game: string): Hosted {
  const workerData: HostOptions = {
    host: '127.0.0.1',
    port: 0,
    game,
    hostKey: 'a secret of some length',
    development: false,
  };
  const server = startBackground<unknown, Defect>(
    () => new Worker(join(folder, 'entry.cjs'), { workerData }),
  );
  const hosted: Hosted = { server, defects: [], crashes: [] };
  server.onMessage = (defect) => hosted.defects.push(defect);
  server.onCrash = (error) => hosted.crashes.push(error);
  open.push({ close: () => server.stop() });
  return hosted;
}

/** Somebody who hosts, and so sits at once. */
async function joins({ server }: Hosted, game: string): Promise<PlayerListener> {
  const { port } = await server.ready;
  const client = new Client({ port, reconnect: false });
  const player = new PlayerListener({
    name: 'Ann',
    versions: { [game]: 1 },
    hostKey: 'a secret of some length',
  });
  player.attach(client);
  const pumping = setInterval(() => player.pump(), 10);
  open.push(client, { close: () => clearInterval(pumping) });
  await client.connect();
  return player;
}

describe('the host thread', () => {
  it.each([
    [
      'step',
      /^RulesError: The rules broke in step\(\) at tick \d+\. LayoutError: state\.players\[0\]\.x is NaN/,
    ],
    ['join', /^RulesError: The rules broke in join\(\) of seat 0\. Error: nobody is expected$/],
  ])('tells main what broke in %s(), tells everybody that it is over, and ends', async (game, message) => {
    const hosted = host(game);
    const ann = await joins(hosted, game);
    await expect.poll(() => ann.ended).toEqual({ code: 'host-failed', message: REASONS['host-failed'] });
    await expect.poll(() => hosted.crashes).toHaveLength(1);
    expect(hosted.defects).toEqual([
      {
        level: 'error',
        code: 'host-failed',
        message: expect.stringMatching(message),
        stack: expect.any(String),
      },
    ]);
    expect(hosted.defects[0]?.stack).toMatch(/^\s+at .*\.cjs:\d+:\d+/);
  });

  it('tells main why a game cannot be loaded', async () => {
    const hosted = host('load');
    await expect(hosted.server.ready).rejects.toMatchObject({ code: 'worker-crashed' });
    expect(hosted.defects).toMatchObject([{ code: 'host-failed', message: 'no such file' }]);
  });

  it('goes on after a warning, which main hears once', async () => {
    const hosted = host('outside');
    const ann = await joins(hosted, 'outside');
    await expect.poll(() => hosted.defects).toHaveLength(1);
    await expect.poll(() => ann.players).toHaveLength(1);
    expect(hosted.defects).toMatchObject([
      {
        level: 'warn',
        code: 'value-outside',
        message: expect.stringMatching(/^state\.players\[0\]\.x is 11,/),
      },
    ]);
    expect(hosted.crashes).toEqual([]);
    expect(ann.ended).toBeUndefined();
  });
});
