// A registry on this machine and the real npm: what is tested is how the two work together.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { downloadPackage } from './registry-package.mjs';

/** A package of one file, `package/package.json`: a tar header, the content, two empty blocks. */
function packageArchive(): Buffer {
  const content = JSON.stringify({ name: 'sample', version: '1.0.0' });
  const header = Buffer.alloc(512);
  header.write('package/package.json', 0);
  header.write('0000644\0', 100);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        0', 148);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return gzipSync(Buffer.concat([header, Buffer.from(content.padEnd(512, '\0')), Buffer.alloc(1024)]));
}

const archive = packageArchive();
const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
const sample = { name: 'sample', version: '1.0.0', integrity };

/** Serves the package; `npmOnly`: hands the archive to nobody else, as a registry with a login does. */
async function registry({ npmOnly }: { npmOnly: boolean }): Promise<void> {
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) {
      const allowed = !npmOnly || request.headers['user-agent']?.startsWith('npm/');
      return allowed ? response.end(archive) : response.writeHead(401).end();
    }
    const tarball = `http://${request.headers.host}/sample-1.0.0.tgz`;
    const versions = { '1.0.0': { name: 'sample', version: '1.0.0', dist: { tarball, integrity } } };
    return response.end(JSON.stringify({ name: 'sample', 'dist-tags': { latest: '1.0.0' }, versions }));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  vi.stubEnv('npm_config_registry', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  vi.stubEnv('npm_config_cache', folder());
}

const folder = () => mkdtempSync(join(tmpdir(), 'app-'));

afterEach(() => vi.unstubAllEnvs());

describe('a package from the configured registry', () => {
  it('is downloaded', async () => {
    await registry({ npmOnly: false });
    const file = await downloadPackage(sample, folder());
    expect(readFileSync(file).equals(archive)).toBe(true);
  });

  it('comes through npm where only npm is let in', async () => {
    await registry({ npmOnly: true });
    const file = await downloadPackage(sample, folder());
    expect(readFileSync(file).equals(archive)).toBe(true);
  });

  it('is refused when it is not the one that is wanted', async () => {
    await registry({ npmOnly: false });
    const other = { ...sample, integrity: 'sha512-another' };
    await expect(downloadPackage(other, folder())).rejects.toThrow('not the file it should be');
  });
});
