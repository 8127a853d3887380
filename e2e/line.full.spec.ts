/** A guest whose line to the host never comes back. */
import { expect, test } from './support/fixtures.ts';
import { Line } from './support/line.ts';

test('a line that stays cut: the guest is told, and the seat is free again', async ({ ann, ben }) => {
  // A seat is kept for a minute.
  test.setTimeout(240_000);
  const patience = { timeout: 120_000 };
  await ann.host();
  await using line = await Line.to(await ann.hostedPort());
  await ben.join(line.address);
  await ann.play();
  await expect(ann.line(ben)).toBeVisible();
  line.cut();
  await expect(ben.reconnecting).toBeVisible();
  await expect(ben.reconnecting).toBeHidden(patience);
  await ben.seesEnd('Connection lost', 'The connection was lost. Check your network, then join again.');
  await expect(ann.line(ben)).toHaveCount(0, patience);
});
