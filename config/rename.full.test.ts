import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesThatSay } from '../scripts/rename/write-names.mjs';
import { cacheFolder } from '../scripts/setup/folders.mjs';
import { product } from '../scripts/setup/product.mjs';
import { Fork, root } from './testing/fork.ts';

/** Makes a fork somebody's own, and looks for what it was called before. */
const NAME = 'Sumo Night';
/** Downloads lie in a folder of the app's name: the renamed one finds them, too. */
const caches = mkdtempSync(join(tmpdir(), 'a-fork-cache-'));
const fork = new Fork({ XDG_CACHE_HOME: caches });

beforeAll(() => {
  fork.begin();
  mkdirSync(cacheFolder(), { recursive: true });
  for (const name of [product.shortName, 'sumo-night'])
    symlinkSync(cacheFolder(), join(caches, name), 'junction');
});
afterAll(() => {
  fork.end();
  rmSync(caches, { recursive: true, force: true });
});

/** A PNG says its size in bytes 16 to 23. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

// It runs all unit tests of the fork.
describe('a fork with a name of its own', { timeout: 20 * 60_000 }, () => {
  it('is given the name with one command', async () => {
    const printed = await fork.succeeds('scripts/rename.mjs', '--name', NAME, '--id', 'night.sumo');
    expect(printed).toContain('It is called Sumo Night now, sumo-night in files');
    expect(printed).not.toContain('still');
    const named = JSON.parse(readFileSync(join(fork.folder, 'product.json'), 'utf8'));
    expect(named).toMatchObject({ name: NAME, shortName: 'sumo-night', id: 'night.sumo' });
  });

  it('says the old name only where it may stay', () => {
    expect(linesThatSay(fork.folder, [product.name, product.shortName])).toEqual([]);
    const silent = [
      'README.md',
      'SECURITY.md',
      'package.json',
      'package-lock.json',
      'product.json',
      'docs/hosting.md',
    ];
    for (const file of silent)
      expect(readFileSync(join(fork.folder, file), 'utf8').toLowerCase()).not.toContain(product.shortName);
  });

  it('has an icon of its own, and every picture is drawn from it', () => {
    const resources = join(fork.folder, 'resources');
    expect(readFileSync(join(resources, 'icon.svg'), 'utf8')).toContain('The initials SN');
    for (const name of readdirSync(resources).filter((file) => file.endsWith('.png'))) {
      const [before, after] = [root, fork.folder].map((folder) =>
        readFileSync(join(folder, 'resources', name)),
      );
      if (before === undefined || after === undefined) throw new Error(`There is no ${name}.`);
      expect(after.equals(before)).toBe(false);
      expect(sizeOf(after)).toEqual(sizeOf(before));
    }
  });

  it('passes every check and all unit tests', async () => {
    await fork.succeeds('scripts/check.mjs');
    await fork.succeeds('scripts/test.mjs', 'unit');
  });

  it('is that app in real windows', async () => {
    await fork.succeeds('scripts/test.mjs', 'e2e', 'every-game', 'profile');
  });
});
