/** A guest whose line to the host is dark for long. */
import { expect, test } from './support/fixtures.ts';
import { Line } from './support/line.ts';
import { statesOf, walk } from './test-game/steering.ts';

const BEN = 1;

test('a dark line that comes back: the game goes on, in the same seat', async ({ ann, ben }) => {
  await using line = await Line.between(ann, ben);
  const states = statesOf(ben);

  line.darken();
  await expect(ann.line(ben)).toContainText('connection trouble');
  // More than one try has heard nothing until its time was over.
  await expect(ben.reconnecting).toContainText(/Attempt ([3-9]|1\d)/);
  line.restore();
  await expect(ben.reconnecting).toBeHidden();
  await expect(ann.line(ben)).not.toContainText('connection trouble');
  await expect(ann.players).toHaveCount(2);
  await walk(ben, states, BEN);
});

test('a line that stays dark: the guest is told, and the seat is free again', async ({ ann, ben }) => {
  // A seat is kept for a minute.
  test.setTimeout(240_000);
  const patience = { timeout: 120_000 };
  await using line = await Line.between(ann, ben);
  line.darken();
  await expect(ben.reconnecting).toBeVisible();
  await expect(ben.reconnecting).toBeHidden(patience);
  await ben.seesEnd('Connection lost', 'The connection was lost. Check your network, then join again.');
  await expect(ann.line(ben)).toHaveCount(0, patience);
});
