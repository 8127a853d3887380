// A command of ours in a process of its own, which started another one: what happens to that when we must stop?
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';

const PROCESSES = JSON.stringify(new URL('./processes.mjs', import.meta.url).href);
const FOREVER = 'console.log(process.pid); setInterval(() => {}, 1000)';
const COMMAND = `
  import { runNode } from ${PROCESSES};
  process.exitCode = await runNode(['-e', ${JSON.stringify(FOREVER)}]);
`;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

// Windows has no signals: there, a console ends all of its programs by itself.
describe.skipIf(process.platform === 'win32')('programs that we start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('end with us on %s', async (signal) => {
    const command = spawn(process.execPath, ['--input-type=module', '-e', COMMAND], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => command.once('close', resolve));
    const child = await new Promise<number>((resolve) => {
      createInterface(command.stdout).once('line', (line) => resolve(Number(line)));
    });
    expect(isRunning(child)).toBe(true);
    command.kill(signal);
    expect(await ended).toBe(130);
    expect(isRunning(child)).toBe(false);
  });
});
