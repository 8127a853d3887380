import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
let folder: string;

/** Puts each code block of docs/networking.md into a file of the name that it begins with. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'networking-doc-'));
  const page = await readFile(join(root, 'docs/networking.md'), 'utf8');
  for (const [, name, code] of page.matchAll(/```ts\n\/\/ (\S+)\n(.*?)```/gs)) {
    await writeFile(join(folder, name as string), (code as string).replaceAll('../src/', `${root}src/`));
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const compilerOptions = { types: ['node'], typeRoots: [join(root, 'node_modules/@types')] };
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'config/tsconfig.base.json'), compilerOptions, include: ['*.ts'] }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]) {
  const child = spawn(process.execPath, args, { cwd: folder });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
  }
  const ended = once(child, 'close').then(() => printed);
  const firstLine = async () => {
    while (!printed.includes('\n')) await Promise.race([once(child.stdout, 'data'), ended]);
    return printed;
  };
  return { child, ended, firstLine };
}

describe('docs/networking.md', () => {
  it('compiles', async () => {
    expect(await run(join(root, 'node_modules/typescript/bin/tsc'), '-p', '.').ended).toBe('');
  });

  it('has a chat that works', async () => {
    const server = run('--import', 'tsx', 'server.ts', '0');
    const [, port] = /port (\d+)/.exec(await server.firstLine()) ?? [];
    const client = await run('--import', 'tsx', 'client.ts', port as string).ended;
    server.child.kill('SIGKILL');
    expect(client).toBe('Here: Alice\nAlice: Hello!\nOver: closed\n');
  });

  it('has a server in a thread that answers and stops', async () => {
    // The page shows what a bundler makes of it; here tsx is told to load the TypeScript in the thread.
    await writeFile(
      join(folder, 'worker.js'),
      "const { register } = await import('tsx/esm/api'); register(); await import('./worker.ts');",
    );
    expect(await run('--import', 'tsx', 'background.ts').ended).toBe('true\nYou asked: Are you there?\n');
  });

  it('has a test that passes', async () => {
    expect(await run('--import', 'tsx', 'game.test.ts').ended).toBe('It works.\n');
  });
});
