/** The ends of an app that nobody is asked about. */
import { expect, test } from './support/fixtures.ts';

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`the system ends the host’s app by ${signal}: it asks nobody, and says goodbye`, async ({
    launch,
    ben,
  }) => {
    const host = await launch('Hana');
    await ben.join(await host.host());
    await expect(host.inLobby(ben)).toBeVisible();
    host.process.kill(signal);
    await host.ends();
    await ben.seesEnd('The host has left', /^The host has ended the game/);
  });
}
