import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseUncommitted } from './clean-tree.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-tree-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refuse = () => refuseUncommitted(folder, 'npm run it -- --force');
const git = (...args: string[]) => spawnSync('git', args, { cwd: folder });
const write = (name: string) => writeFileSync(join(folder, name), '');

describe('changes that are not committed', () => {
  it('are not looked for where there is no repository', () => {
    write('new.ts');
    expect(refuse).not.toThrow();
  });

  it('stop a command, with their names and the way to go on', () => {
    git('init');
    expect(refuse).not.toThrow();
    write('new.ts');
    expect(refuse).toThrow('not committed:\n\n  ?? new.ts\n');
    expect(refuse).toThrow(/\n {2}npm run it -- --force\n$/);
  });

  it('are counted when there are many', () => {
    git('init');
    for (const name of 'abcdefg') write(name);
    expect(refuse).toThrow('… and 2 more');
  });
});
