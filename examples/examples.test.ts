import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Runs one of the examples as a person would, and collects what it prints. */
function run(script: string, ...args: string[]) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args]);
  running.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
  }
  const saying = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (let match = pattern.exec(printed); ; match = pattern.exec(printed)) {
      if (match !== null) return match;
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
      if (child.exitCode !== null && !pattern.test(printed)) throw new Error(`It ended with: ${printed}`);
    }
  };
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, printed }));
  return { child, saying, ended };
}

async function serve(script: string) {
  const server = run(script, '0');
  const [, port] = await server.saying(/Listening on 127\.0\.0\.1:(\d+)/);
  return { ...server, port: port as string };
}

describe('the examples', () => {
  it('hello world: a guest is greeted by name', async () => {
    const server = await serve('hello-world/server.ts');
    const client = await run('hello-world/client.ts', 'Zoë', server.port).ended;
    expect(client).toEqual({ code: 0, printed: 'Hello, Zoë! You are one of 1 here.\n' });
    await server.saying(/Zoë says hello\./);
    server.child.kill('SIGTERM');
    if (process.platform !== 'win32') expect((await server.ended).code).toBe(0);
  });

  it('hello world: a sentence when nobody is there', async () => {
    const server = await serve('hello-world/server.ts');
    server.child.kill('SIGKILL');
    await server.ended;
    const client = await run('hello-world/client.ts', 'Zoë', server.port).ended;
    expect(client.printed).toContain('Nobody is hosting at that address.');
    expect(client.code).toBe(0);
  });

  it('lag time: ten answers and their median', async () => {
    const server = await serve('lag-time/server.ts');
    const client = await run('lag-time/client.ts', server.port).ended;
    expect(client.code).toBe(0);
    expect(client.printed.match(/^Answer \d+: \d+\.\d\d ms$/gm)).toHaveLength(10);
    expect(client.printed).toMatch(/Median of 10: \d+\.\d\d ms\n$/);
  });
});
