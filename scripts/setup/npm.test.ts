import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNpm, npm } from './npm.mjs';

describe('npm', () => {
  it('takes the npm that runs the script', () => {
    const script = join(mkdtempSync(join(tmpdir(), 'app ')), 'npm-cli.js');
    writeFileSync(script, '');
    expect(findNpm({ npm_execpath: script })).toBe(script);
  });

  it('does not mistake another package manager for it', () => {
    const other = join(mkdtempSync(join(tmpdir(), 'app-')), 'pnpm.cjs');
    writeFileSync(other, '');
    expect(findNpm({ ...process.env, npm_execpath: other })).toMatch(/npm-cli\.js$/);
  });

  it('is found without an npm script around, and runs', async () => {
    const { code, output } = await npm(['--version'], { cwd: tmpdir(), quiet: true });
    expect(code).toBe(0);
    expect(output).toMatch(/^\d+\.\d+\.\d+/);
  });
});
