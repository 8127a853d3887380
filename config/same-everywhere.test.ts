import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const RULES = 'src/shared/games/any/rules.ts';

/** What rules must not use, each with the sentence that says what to use instead. */
const REFUSED: readonly (readonly [code: string, remedy: RegExp])[] = [
  ['Math.random()', /Use nextRandom\(state\)/],
  ...['sin', 'cosh', 'atan2', 'pow', 'exp', 'log10', 'cbrt', 'hypot'].map(
    (name) => [`Math.${name}(1)`, /Math\.sqrt\(x \* x \+ y \* y\)/] as const,
  ),
  ['[1].map(Math.tan)', /Math\.sqrt/],
  ["Math['random']()", /in full/],
  ['((m = Math) => m.sin(1))()', /in full/],
  ['globalThis.Math.random()', /in full/],
  ['1.5 ** 2', /Multiply instead/],
  ['(b: number) => (b **= 2)', /Multiply instead/],
  ['new Date()', /Count ticks/],
  ['Date.now()', /Count ticks/],
  ['performance.now()', /Count ticks/],
];

/** What looks like it and is the same everywhere. */
const ALLOWED = [
  'Math.sqrt(2) + Math.floor(1.5) + Math.PI * Math.max(1, 2) + Math.abs(-1) + Math.SQRT2 / Math.sign(3)',
  '2 ** 32 - 1',
  '((state: { Date: number; performance: number }) => state.Date + state.performance)',
];

let folder = '';
let report = '';

/** Lints one file with the project's own configuration: an expression a line. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-rules-'));
  for (const file of ['biome.json', 'config/import-rules.json', 'config/same-everywhere.grit']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  const lines = [...REFUSED.map(([code]) => code), ...ALLOWED].map(
    (code, i) => `export const a${i} = ${code};\n`,
  );
  for (const file of [RULES, RULES.replace('.ts', '.test.ts'), 'src/renderer/games/any/view.ts']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), lines.join(''));
  }
  report = lint(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Biome's report. It exits with 1 when something is an error, and so does `npm run check`. */
function lint(cwd: string): string {
  const args = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github', 'src'];
  try {
    execFileSync(process.execPath, [biome, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
  throw new Error('Biome found no error.');
}

/** What the project's own rules for rules say, a line each. */
function said(): string[] {
  return report.split('\n').filter((text) => text.startsWith('::error title=plugin,'));
}

/** What they say about a line. */
function about(line: number): string[] {
  return said().filter((text) => text.includes(`/${RULES},line=${line},`));
}

describe('rules come to the same result on every computer', () => {
  it.each(REFUSED.map(([code, remedy], i) => ({ code, remedy, line: i + 1 })))(
    '$code is refused, with what to use instead',
    ({ remedy, line }) => {
      expect(about(line)).toEqual([expect.stringMatching(remedy)]);
    },
  );

  it.each(ALLOWED.map((code, i) => ({ code, line: REFUSED.length + i + 1 })))('$code is not', ({ line }) => {
    expect(about(line)).toEqual([]);
  });

  it('nothing of this is asked of views and tests', () => {
    expect(said()).toHaveLength(REFUSED.length);
  });
});
