/** A guest whose line to the host drops. */
import { expect, test } from './support/fixtures.ts';
import { Line } from './support/line.ts';
import { statesOf, walk } from './test-game/steering.ts';

const BEN = 1;

test('a line that comes back: the game goes on, in the same seat', async ({ ann, ben }) => {
  await using line = await Line.between(ann, ben);
  const states = statesOf(ben);

  line.cut();
  await expect(ben.reconnecting).toBeVisible();
  await expect(ann.line(ben)).toContainText('connection trouble');
  // More than one try has failed: this was no hiccup.
  await expect(ben.reconnecting).toContainText(/Attempt ([3-9]|1\d)/);
  await ben.examine('reconnecting');

  line.restore();
  await expect(ben.reconnecting).toBeHidden();
  await expect(ann.line(ben)).not.toContainText('connection trouble');
  await expect(ann.players).toHaveCount(2);
  await walk(ben, states, BEN);
});
