import { describe, expect, it } from 'vitest';
import { desktop } from './desktop.mjs';

describe('how an app is started', () => {
  it('draws WebGL without a graphics card only where there is none', () => {
    const own = desktop({ ELECTRON_EXEC_PATH: '/e/electron' });
    expect(own.executablePath).toBe('/e/electron');
    expect(own.switches).not.toContain('--use-angle=swiftshader');
    const virtual = desktop({ ELECTRON_EXEC_PATH: '/e/electron', VIRTUAL_DISPLAY: '1' });
    expect(virtual.switches).toContain('--use-angle=swiftshader');
  });

  it('fails before anything was prepared', () => {
    expect(() => desktop({})).toThrow('Nothing is prepared');
  });
});
