/** Each thing that can go wrong with hosting or joining has a message of its own, which says what to do. */
import { DEFAULT_PORT } from '../src/shared/net/index.ts';
import { dots } from '../src/shared/simulation/testing/dots.ts';
import { expect, test } from './support/fixtures.ts';
import { crowd, freePort, holdPort, hostOf, webServer } from './support/hosts.ts';
import type { Player } from './support/player.ts';

const NOBODY_HOSTS =
  'Nobody is hosting at that address. Check the address and the port, and that the host has pressed Host.';

/** Tries an address from the menu, and goes back there. */
async function expectProblem(player: Player, address: string, text: string | RegExp): Promise<void> {
  await player.dial(address);
  await player.seesProblem(text);
  await expect(player.addressField).toHaveValue(address);
}

test.describe('an address that leads nowhere', () => {
  test('none at all', ({ ben }) => expectProblem(ben, '', /^Type the address that the host reads out/));

  test('not an address', ({ ben }) => expectProblem(ben, 'my friend', 'An address has no spaces in it.'));

  test('a port that does not exist', ({ ben }) =>
    expectProblem(ben, '127.0.0.1:99999', /^A port is a whole number from 1 to 65535/));

  test('nobody listens there', async ({ ben }) => {
    await expectProblem(ben, `127.0.0.1:${await freePort()}`, NOBODY_HOSTS);
    await ben.examine('join-failed');
  });

  test('the right computer, the wrong port', async ({ ann, ben }) => {
    await ann.host();
    await expectProblem(ben, `127.0.0.1:${await freePort()}`, NOBODY_HOSTS);
  });

  test('another program listens there', async ({ ben }) => {
    await using server = await webServer();
    await expectProblem(ben, `127.0.0.1:${server.port}`, /^Something answers .* it is not a game/);
  });

  test('a name that no computer has', async ({ launch }) => {
    const guest = await launch('Gil');
    await guest.forgetNames();
    await expectProblem(guest, 'no-such-pc.invalid', /^No computer of that name was found/);
  });

  test('a program that never answers: Cancel leads back', async ({ ben }) => {
    await using silent = await holdPort();
    await ben.dial(`127.0.0.1:${silent.port}`);
    await expect(ben.page.getByText('Looking for your friend…')).toBeVisible();
    await ben.button('Cancel').press('Enter');
    await expect(ben.addressField).toBeEditable();
    await expect(ben.page.getByRole('alert')).toHaveCount(0);
  });
});

test('another version of the game: both versions are named', async ({ ben }) => {
  await using host = await hostOf({ ...dots, version: dots.version + 1 });
  await ben.dial(`127.0.0.1:${host.port}`);
  await ben.seesEnd(
    'Different versions',
    `The host has version ${dots.version + 1} of this game, and you have version ${dots.version}. Update yours, then join again.`,
  );
});

test('a full game says how many it holds', async ({ ann, ben }) => {
  await ann.host();
  const port = await ann.hostedPort();
  // Ann sits already.
  await using _crowd = await crowd(port, dots.seats - 1 + (dots.spectators ?? 0));
  await ben.dial(`127.0.0.1:${port}`);
  await ben.seesEnd('The game is full', new RegExp(`^This game is full: all ${dots.seats} seats are taken`));
  await ann.play();
  await expect(ann.players).toHaveCount(dots.seats);
  await ann.examine('play-full');
});

test('a port that was asked for and is taken', async ({ launch }) => {
  await using taken = await holdPort();
  const host = await launch('Hana', { args: ['--host', '--port', String(taken.port)] });
  await host.seesEnd('Port already in use', new RegExp(String(taken.port)));
});

test('the usual port is taken and nobody asked for it: the one in use is shown plainly', async ({
  ann,
  ben,
}) => {
  // Whoever has it, it is taken. Should they let go of it at the wrong moment, nobody else has it the next time.
  let address: string;
  let port: number;
  for (;;) {
    await using _taken = await holdPort(DEFAULT_PORT).catch(() => undefined);
    address = await ann.host();
    port = await ann.hostedPort();
    if (port !== DEFAULT_PORT) break;
    await ann.startOver();
  }
  await expect(ann.lobby).toContainText(
    `Port ${DEFAULT_PORT} was taken by another program, so this game uses port ${port}`,
  );
  expect(address).toMatch(new RegExp(`:${port}$`));
  await ann.examine('lobby-other-port');
  await ben.join(address);
});
