/** The app whose launcher has ended: nobody reads any more what it prints. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { RepodPeer } from '../src/shared/net/tcp/testing/test-repod.ts';
import { expect, test } from './support/fixtures.ts';
import { crowd, freePort } from './support/hosts.ts';
import { startOptions } from './support/player.ts';

test('the game goes on when standard output and standard error are closed', async ({
  app: folder,
  stage,
}) => {
  const port = await freePort();
  const { executablePath, args } = startOptions({
    app: folder,
    userData: stage.newFolder(),
    args: ['--host', '--port', String(port)],
  });
  const app = spawn(executablePath, args);
  const ended = once(app, 'exit');
  try {
    app.stdout.destroy();
    app.stderr.destroy();
    // It hosts, and says so, to nobody.
    const comes = async () => (await crowd(port, 1))[Symbol.asyncDispose]();
    await expect(comes).toPass();

    const nuisance = await RepodPeer.connect(port);
    for (let i = 0; i < 40; i++) nuisance.send({ action: 'no such thing' });
    await once(nuisance.socket, 'close');
    await comes();
    expect(app.exitCode).toBeNull();
  } finally {
    app.kill();
    await ended;
  }
});
