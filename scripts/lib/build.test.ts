import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './build.mjs';

function project(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  mkdirSync(join(folder, 'src'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'src', name), content);
  return fingerprintOf(folder, ['src', 'missing']);
}

describe('the fingerprint of the sources', () => {
  const original = project({ 'a.ts': 'one', 'b.ts': 'two' });

  it('is the same for the same content elsewhere', () => {
    expect(project({ 'b.ts': 'two', 'a.ts': 'one' })).toBe(original);
  });

  it('changes with content, names and new files, and not with tests', () => {
    expect(project({ 'a.ts': 'one', 'b.ts': 'TWO' })).not.toBe(original);
    expect(project({ 'a.ts': 'one', 'c.ts': 'two' })).not.toBe(original);
    expect(project({ 'a.ts': 'one', 'b.ts': 'two', 'c.ts': '' })).not.toBe(original);
    expect(project({ 'a.ts': 'one', 'b.ts': 'two', 'b.test.ts': 'x' })).toBe(original);
  });
});
