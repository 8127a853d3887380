import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { causeOf, installedOfficial } from './official-runtime.mjs';

function electronPackage({ wanted, unpacked }: { wanted: string; unpacked: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: wanted }));
  writeFileSync(join(folder, 'path.txt'), 'electron');
  writeFileSync(join(folder, 'dist', 'version'), unpacked);
  writeFileSync(join(folder, 'dist', 'electron'), '');
  return folder;
}

describe('the official Electron', () => {
  it('is found where its installer unpacks it', () => {
    const folder = electronPackage({ wanted: '45.1.0', unpacked: 'v45.1.0' });
    expect(installedOfficial(folder)).toBe(join(folder, 'dist', 'electron'));
  });

  it('counts as missing when another version is unpacked', () => {
    expect(installedOfficial(electronPackage({ wanted: '45.1.0', unpacked: '44.0.0' }))).toBeNull();
  });

  it('counts as missing when nothing is unpacked', () => {
    expect(installedOfficial(mkdtempSync(join(tmpdir(), 'app-')))).toBeNull();
  });

  it('names the innermost reason of a failed download', () => {
    const reason = new Error('getaddrinfo ENOTFOUND example.org');
    expect(causeOf(new TypeError('fetch failed', { cause: reason }))).toBe(
      'getaddrinfo ENOTFOUND example.org',
    );
  });
});
