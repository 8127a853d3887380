import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Client } from './index.ts';
import { RepodPeer } from './testing/test-repod.ts';

const script = fileURLToPath(new URL('testing/test-printing-server.ts', import.meta.url));

it('a server goes on when nobody reads any more what it prints', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const [line] = await once(child.stdout, 'data');
    const port = Number(line);
    child.stdout.destroy();
    child.stderr.destroy();

    const nuisance = await RepodPeer.connect(port);
    for (let i = 0; i < 40; i++) nuisance.send({ no: 'action' });
    await once(nuisance.socket, 'close');

    await using player = new Client({ port, reconnect: false });
    await player.connect();
    expect(player.isConnected).toBe(true);
    expect(child.exitCode).toBeNull();
  } finally {
    child.kill('SIGKILL');
  }
});
