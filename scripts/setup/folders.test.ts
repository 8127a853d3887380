import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from './folders.mjs';
import { product } from './product.mjs';

describe('the cache folder', () => {
  it('is where each system keeps caches', () => {
    const { shortName } = product;
    expect(cacheFolder('linux', {}, '/home/me')).toBe(join('/home/me', '.cache', shortName));
    expect(cacheFolder('linux', { XDG_CACHE_HOME: '/fast' }, '/home/me')).toBe(join('/fast', shortName));
    expect(cacheFolder('darwin', {}, '/Users/me')).toBe(join('/Users/me', 'Library', 'Caches', shortName));
    expect(cacheFolder('win32', { LOCALAPPDATA: 'L' }, 'H')).toBe(join('L', shortName, 'Cache'));
  });
});
