import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRules } from './import-rules.mjs';

const root = resolve(import.meta.dirname, '..');
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** For each kind of layer: a file in it, what that file may import, and what it may not. */
const SAMPLES = [
  {
    file: 'src/shared/net/wire/sample.ts',
    allowed: ['./frame.ts', '../limits.ts', '@msgpack/msgpack'],
    refused: ['node:net', 'zod', '../line/line.ts', '../server/server.ts', '../tcp/index.ts'],
  },
  {
    file: 'src/shared/net/client/sample.ts',
    allowed: ['./attempt.ts', '../limits.ts', '../link/link.ts', '../actions/schema.ts'],
    refused: ['../server/server.ts', '../memory/memory.ts', '@msgpack/msgpack', 'node:net'],
  },
  {
    file: 'src/shared/net/tcp/sample.ts',
    allowed: ['./dial.ts', '../index.ts', 'node:net'],
    refused: ['../wire/codec.ts', 'electron/main', 'zod'],
  },
  {
    file: 'src/shared/netcode/view/sample.ts',
    allowed: ['./smoothing.ts', '../state/layout.ts', '../../net/index.ts'],
    refused: ['../inputs/prediction.ts', '../../net/wire/codec.ts', '../../session/index.ts', 'node:crypto'],
  },
  {
    file: 'src/shared/session/sample.ts',
    allowed: ['./room.ts', '../net/index.ts', 'zod'],
    refused: ['../net/server/channel.ts', '../netcode/index.ts', '../games/catalogue.ts'],
  },
  {
    file: 'src/shared/simulation/sample.ts',
    allowed: ['./rules.ts', '../net/index.ts', '../netcode/index.ts', '../session/index.ts'],
    refused: ['../session/room.ts', '../netcode/state/layout.ts', '../games/any/index.ts', 'pixi.js'],
  },
  {
    file: 'src/shared/games/any/sample.ts',
    allowed: ['./rules.ts', '../../simulation/index.ts', '../../session/index.ts', 'zod'],
    refused: ['../go/index.ts', '../../net/wire/codec.ts', 'node:fs'],
  },
  {
    file: 'src/shared/bridge/sample.ts',
    allowed: ['./index.ts', '../net/index.ts', 'zod'],
    refused: ['../games/catalogue.ts', '../net/limits.ts', 'electron/main', 'node:fs'],
  },
  {
    file: 'src/main/shell/sample.ts',
    allowed: [
      'electron/main',
      'node:fs',
      'node:fs/promises',
      '../../shared/net/tcp/index.ts',
      '../session/session.ts',
    ],
    refused: ['electron', '../../renderer/main.tsx', '../../shared/net/wire/codec.ts', 'pixi.js'],
  },
  {
    file: 'src/main/host/sample.ts',
    allowed: ['../../shared/net/tcp/index.ts', 'node:worker_threads'],
    refused: ['electron/main', 'electron', '../../renderer/main.tsx', '../shell/window.ts'],
  },
  {
    file: 'src/main/session/sample.ts',
    allowed: ['../host/host-options.ts', '../../shared/net/tcp/index.ts', 'node:crypto'],
    refused: ['electron/main', 'electron', '../settings/settings.ts'],
  },
  {
    file: 'src/preload/sample.ts',
    allowed: ['../shared/bridge/index.ts', 'electron/renderer'],
    refused: ['../shared/net/index.ts', 'node:fs', 'electron/main', 'zod'],
  },
  {
    file: 'src/renderer/network/sample.ts',
    allowed: [
      '../../shared/net/index.ts',
      'pixi.js',
      'preact',
      './graph.ts',
      '../ui/button.tsx',
      '../session/index.ts',
    ],
    refused: [
      'node:fs',
      'electron/renderer',
      '../../main/shell/window.ts',
      '../../shared/net/tcp/index.ts',
      '../../shared/net/wire/codec.ts',
      '../session/session.ts',
      '../people/greet.ts',
      '../app/app.ts',
    ],
  },
  {
    file: 'src/renderer/games/any/sample.ts',
    allowed: [
      './view.ts',
      '../game-view.ts',
      '../../engine/stage.ts',
      '../../../shared/games/any/index.ts',
      'pixi.js',
    ],
    refused: [
      '../go/view.ts',
      '../../screens/menu.tsx',
      '../../session/session.ts',
      'node:fs',
      '../../../shared/net/tcp/index.ts',
    ],
  },
];

let folder = '';
let refusals: Set<string>;

/** One file per import, all linted in one go with the project's own configuration. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-imports-'));
  for (const file of ['biome.json', 'config/import-rules.json', 'config/same-everywhere.grit']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  for (const { file, allowed, refused } of SAMPLES) {
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
  it.each(SAMPLES)('$file imports what its layer may, and nothing else', ({ file, allowed, refused }) => {
    const all = [...allowed, ...refused];
    const stopped = all.filter((_, i) => refusals.has(file.replace('sample', `sample-${i}`)));
    expect(stopped).toEqual(refused);
  });

  it('stands in config/layers.mjs: `npm run format` writes the rules anew', () => {
    const written: unknown = JSON.parse(readFileSync(join(root, 'config/import-rules.json'), 'utf8'));
    expect(written).toEqual(importRules());
  });

  it('has a line for every folder of src', () => {
    const included = importRules().overrides.flatMap(({ includes }) => includes.slice(0, 2));
    const bare = foldersOf('src').filter(
      (path) =>
        !included.some((glob) => matchesGlob(`${path}/any.ts`, glob) || matchesGlob(`${path}/any.tsx`, glob)),
    );
    expect(bare).toEqual([]);
  });

  it('lets the view of a game import the rules of no other game', () => {
    const views = foldersOf('src/renderer/games').filter((path) => path.split('/').length === 4);
    const strangers = views.flatMap((path) =>
      readdirSync(join(root, path), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .flatMap(({ name }) => [
          ...readFileSync(join(root, path, name), 'utf8').matchAll(/shared\/games\/([\w-]+)\//g),
        ])
        .map(([, id]) => id)
        .filter((id) => id !== path.split('/').at(-1)),
    );
    expect(strangers).toEqual([]);
  });
});

/** All folders below one that hold files of code, but for those with tests' support. */
function foldersOf(path: string): string[] {
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  const below = entries
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => foldersOf(`${path}/${name}`));
  const hasCode = entries.some(({ name }) => /\.tsx?$/.test(name));
  return hasCode && !path.endsWith('/testing') ? [path, ...below] : below;
}

/** As Biome's globs: a star is any part of a name. */
function matchesGlob(path: string, glob: string): boolean {
  return new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(path);
}
