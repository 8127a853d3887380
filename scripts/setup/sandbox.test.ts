import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mustDropSandbox, sandboxObstacle } from './sandbox.mjs';

const ubuntu = (file: string) => (file.endsWith('apparmor_restrict_unprivileged_userns') ? '1' : null);
const nothing = () => null;

describe("Chromium's sandbox", () => {
  it('is switched off for root on Linux and for nobody else', () => {
    expect(mustDropSandbox('linux', 0)).toBe(true);
    expect(mustDropSandbox('linux', 1000)).toBe(false);
    expect(mustDropSandbox('darwin', 0)).toBe(false);
    expect(mustDropSandbox('win32', undefined)).toBe(false);
  });

  it('has nothing in its way on most systems', () => {
    expect(sandboxObstacle('/e/electron', nothing, () => false)).toBeNull();
  });

  it('comes with a command where the system forbids it', () => {
    const remedy = sandboxObstacle('/my apps/electron', ubuntu, () => false);
    expect(remedy).toContain(`sudo chmod 4755 '${join('/my apps', 'chrome-sandbox')}'`);
  });

  it('is left alone once the remedy was applied', () => {
    expect(sandboxObstacle('/e/electron', ubuntu, () => true)).toBeNull();
  });
});
