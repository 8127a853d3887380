import { describe, expect, it } from 'vitest';
import { checkNode } from './run-script.mjs';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each(['18.20.0', '20.18.3'])('%s is too old, and that is said', (version) => {
    expect(() => checkNode(version)).toThrow(`needs Node.js 20.19 or newer; here is ${version}`);
  });
});
