import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linesThatSay, writeNames } from './write-names.mjs';

const root = resolve(import.meta.dirname, '../..');
const NEW = { name: 'Sumo $& Night', shortName: 'sumo-night', id: 'night.sumo' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-rename-'));
  for (const file of ['product.json', 'package.json', 'package-lock.json'])
    cpSync(join(root, file), join(folder, file));
  // As the project is before it has a name of its own, whatever it is called today.
  const old = { name: 'Old Name', shortName: 'old-name', id: 'app.old-name' };
  writeNames(folder, old);
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const json = (file: string) => JSON.parse(read(file));
function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

describe('another name', () => {
  it('stands in product.json, and where npm and Electron read it', () => {
    const { old } = writeNames(folder, NEW);
    expect(old).toMatchObject({ name: 'Old Name', shortName: 'old-name' });
    expect(json('product.json')).toMatchObject(NEW);
    expect(json('package.json')).toMatchObject({ name: 'sumo-night', productName: 'Sumo $& Night' });
    expect(json('package-lock.json')).toMatchObject({
      name: 'sumo-night',
      packages: { '': { name: 'sumo-night' } },
    });
    expect(json('package.json').author).toBe(json('product.json').author.name);
  });

  it('changes nothing else in them', () => {
    const before = { product: json('product.json'), lock: json('package-lock.json').packages };
    writeNames(folder, NEW);
    expect(json('product.json').colours).toEqual(before.product.colours);
    expect({ ...json('package-lock.json').packages, '': 0 }).toEqual({ ...before.lock, '': 0 });
    expect(Object.keys(json('package.json'))).toEqual(
      Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))),
    );
  });

  it('takes the place of the old one in the pages, as a word', () => {
    write('README.md', '# Old Name\n\nOld Names are not Old Name’s.\n');
    write('docs/hosting.md', 'Let Old Name through.');
    writeNames(folder, NEW);
    expect(read('README.md')).toBe('# Sumo $& Night\n\nOld Names are not Sumo $& Night’s.\n');
    expect(read('docs/hosting.md')).toBe('Let Sumo $& Night through.');
  });

  it('leaves alone whose it is, what was, and what is measured', () => {
    const kept = ['LICENSE', 'CHANGELOG.md', 'docs/adr/0001-why.md', 'docs/performance.md', 'bench/rows.ts'];
    for (const file of kept) write(file, 'Old Name');
    writeNames(folder, NEW);
    for (const file of kept) expect(read(file)).toBe('Old Name');
    expect(linesThatSay(folder, ['Old Name', 'old-name'])).toEqual([]);
  });

  it('is told where the old one still stands', () => {
    write('src/main/window.ts', "const a = 1;\nconst title = 'old name';\n");
    write('src/main/other.ts', "const folder = 'cold-names';\n");
    expect(linesThatSay(folder, ['Old Name'])).toContain("src/main/window.ts:2: const title = 'old name';");
    expect(linesThatSay(folder, ['old-name']).filter((line) => line.startsWith('src'))).toEqual([]);
  });
});
