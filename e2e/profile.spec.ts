/** The folder in which a copy of the app keeps what it remembers, and what a second start on it does. */
import { chmodSync } from 'node:fs';
import { expect, test } from './support/fixtures.ts';
import { run } from './support/run.ts';

test('a second start with --join: the copy that runs joins, or asks when it is in a game', async ({
  app,
  ann,
  launch,
}) => {
  await ann.host();
  await ann.play();
  const address = `127.0.0.1:${await ann.hostedPort()}`;
  const guest = await launch('Gil');
  const { userData } = guest;
  const second = await run({ app, userData, args: ['--join', address, '--name', 'Gil'] });
  expect(second).toMatchObject({ code: 0, out: expect.stringContaining('is running already') });
  await guest.seesGame();
  await expect(ann.line('Gil')).toBeVisible();

  await run({ app, userData, args: ['--join', address] });
  const notice = guest.page.getByRole('complementary', { name: 'Notice' });
  await expect(notice).toContainText(`You are in a game. Leave it to join ${address}.`);
  await expect(ann.line('Gil')).toBeVisible();
  await guest.button('Leave and join').click();
  await guest.seesGame();
  await expect(ann.players).toHaveCount(2);
});

test('a folder that cannot be written: the app starts, plays, and says what it forgets', async ({
  stage,
  ann,
  launch,
}) => {
  // Root may write everywhere but into what the kernel only shows.
  const isRoot = process.getuid?.() === 0;
  test.skip(process.platform === 'win32', 'The mark of a read-only folder means something else there.');
  const userData = isRoot ? '/sys/kernel' : stage.newFolder();
  if (!isRoot) chmodSync(userData, 0o555);
  await ann.host();
  await ann.play();
  const guest = await launch('Gil', { userData });
  await expect(guest.page.getByRole('complementary', { name: 'Notice' })).toContainText(
    'cannot write into its folder',
  );
  await guest.join(`127.0.0.1:${await ann.hostedPort()}`);
  await expect(ann.line('Gil')).toBeVisible();
});
