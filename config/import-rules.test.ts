import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** For each layer: a file in it, what that file may import, and what it may not. */
const LAYERS = [
  {
    file: 'src/shared/net/sample.ts',
    allowed: ['./frame.ts', '@msgpack/msgpack'],
    refused: ['node:net', 'zod', '../session/index.ts', './tcp/index.ts'],
  },
  {
    file: 'src/shared/net/tcp/sample.ts',
    allowed: ['./dial.ts', '../index.ts', 'node:net'],
    refused: ['../codec.ts', 'electron/main', 'zod'],
  },
  {
    file: 'src/shared/netcode/sample.ts',
    allowed: ['./layout.ts', '../net/index.ts'],
    refused: ['../net/codec.ts', '../session/index.ts', 'node:crypto'],
  },
  {
    file: 'src/shared/session/sample.ts',
    allowed: ['./room.ts', '../net/index.ts', 'zod'],
    refused: ['../net/channel.ts', '../netcode/layout.ts', '../games/catalogue.ts'],
  },
  {
    file: 'src/shared/simulation/sample.ts',
    allowed: ['./rules.ts', '../net/index.ts', '../netcode/layout.ts', '../session/index.ts'],
    refused: ['../session/room.ts', '../games/tag/index.ts', 'pixi.js'],
  },
  {
    file: 'src/shared/games/tag/sample.ts',
    allowed: ['./rules.ts', '../../simulation/index.ts', '../../session/index.ts', 'zod'],
    refused: ['../pong/index.ts', '../../net/codec.ts', 'node:fs'],
  },
  {
    file: 'src/main/sample.ts',
    allowed: ['electron/main', 'node:fs', '../shared/net/index.ts', '../shared/net/tcp/index.ts'],
    refused: ['electron', '../renderer/main.tsx', '../shared/net/codec.ts', 'pixi.js'],
  },
  {
    file: 'src/main/host/sample.ts',
    allowed: ['../../shared/net/tcp/index.ts', 'node:worker_threads'],
    refused: ['electron/main', 'electron', '../../renderer/main.tsx'],
  },
  {
    file: 'src/preload/sample.ts',
    allowed: ['../shared/bridge.ts', 'electron/renderer'],
    refused: ['../shared/net/index.ts', 'node:fs', 'electron/main', 'zod'],
  },
  {
    file: 'src/renderer/sample.ts',
    allowed: ['../shared/net/index.ts', 'pixi.js', 'preact', './clock.ts'],
    refused: [
      'node:fs',
      'electron/renderer',
      '../main/window.ts',
      '../shared/net/tcp/index.ts',
      '../shared/net/codec.ts',
    ],
  },
  {
    file: 'src/renderer/games/tag/sample.ts',
    allowed: ['./view.ts', '../../engine/stage.ts', '../../../shared/games/tag/index.ts', 'pixi.js'],
    refused: ['../pong/view.ts', '../../screens/menu.tsx', 'node:fs', '../../../shared/net/tcp/index.ts'],
  },
];

let folder = '';
let refusals: Set<string>;

/** One file per import, all linted in one go with the project's own configuration. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostplay-imports-'));
  copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const { file, allowed, refused } of LAYERS) {
    for (const [i, specifier] of [...allowed, ...refused].entries()) {
      const path = join(folder, file.replace('sample', `sample-${i}`));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `export * from '${specifier}';\n`);
    }
  }
  const report = lint(folder);
  refusals = new Set(
    [...report.matchAll(/src\/[\w./-]+\/sample-\d+\.ts(?=:\d+:\d+ lint\/style\/noRestrictedImports)/g)].map(
      ([path]) => path,
    ),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Biome's report; it exits with 1 when it finds something. */
function lint(cwd: string): string {
  try {
    return execFileSync(
      process.execPath,
      [
        biome,
        'lint',
        '--vcs-enabled=false',
        '--only=style/noRestrictedImports',
        '--max-diagnostics=none',
        'src',
      ],
      { cwd, encoding: 'utf8', stdio: 'pipe' },
    );
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

describe('who may import whom', () => {
  it.each(LAYERS)('$file imports what its layer may, and nothing else', ({ file, allowed, refused }) => {
    const all = [...allowed, ...refused];
    const stopped = all.filter((_, i) => refusals.has(file.replace('sample', `sample-${i}`)));
    expect(stopped).toEqual(refused);
  });
});
