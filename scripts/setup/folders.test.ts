import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from './folders.mjs';

describe('the cache folder', () => {
  it('is where each system keeps caches', () => {
    expect(cacheFolder('linux', {}, '/home/me')).toBe(join('/home/me', '.cache', 'hostplay'));
    expect(cacheFolder('linux', { XDG_CACHE_HOME: '/fast' }, '/home/me')).toBe(join('/fast', 'hostplay'));
    expect(cacheFolder('darwin', {}, '/Users/me')).toBe(join('/Users/me', 'Library', 'Caches', 'hostplay'));
    expect(cacheFolder('win32', { LOCALAPPDATA: 'L' }, 'H')).toBe(join('L', 'hostplay', 'Cache'));
  });
});
