import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { download } from './download.mjs';

const file = join(mkdtempSync(join(tmpdir(), 'app-')), 'file');

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('download', () => {
  it('writes the file, counts its bytes and returns its hash', async () => {
    const content = Buffer.alloc(300_000, 'abc');
    const url = await serve((_, response) =>
      response.setHeader('content-length', content.length).end(content),
    );
    const seen: [number, number | null][] = [];
    const hash = await download(url, file, { onProgress: (...amounts) => seen.push(amounts) });
    expect(readFileSync(file).equals(content)).toBe(true);
    expect(seen.at(-1)).toEqual([300_000, 300_000]);
    expect(hash).toBe(`sha512-${createHash('sha512').update(content).digest('base64')}`);
  });

  it('fails when the server refuses', async () => {
    const url = await serve((_, response) => response.writeHead(403).end());
    await expect(download(url, file)).rejects.toThrow('the server answered 403');
  });

  it('gives up on a line that has gone dead', async () => {
    const url = await serve((_, response) => void response.write('half a file'));
    await expect(download(url, file, { stallLimit: 50 })).rejects.toThrow('nothing was received');
  });
});
