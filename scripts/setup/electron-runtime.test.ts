import { afterEach, describe, expect, it, vi } from 'vitest';
import { ensureElectron, noElectron } from './electron-runtime.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('which Electron runs the app', () => {
  it('is the one that ELECTRON_EXEC_PATH names', async () => {
    vi.stubEnv('ELECTRON_EXEC_PATH', process.execPath);
    expect(await ensureElectron()).toBe(process.execPath);
  });

  it('is none when ELECTRON_EXEC_PATH names nothing', async () => {
    vi.stubEnv('ELECTRON_EXEC_PATH', '/no/such/electron');
    await expect(ensureElectron()).rejects.toThrow('/no/such/electron, which does not exist');
  });

  it('says what to do when there is none', () => {
    const text = noElectron('connect ETIMEDOUT');
    for (const word of ['connect ETIMEDOUT', 'ELECTRON_MIRROR', 'ELECTRON_EXEC_PATH', 'HTTPS_PROXY']) {
      expect(text).toContain(word);
    }
  });
});
