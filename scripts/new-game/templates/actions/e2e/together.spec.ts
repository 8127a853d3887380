/** Two windows: one says a number, then it is the other's turn. `npm test -- e2e new-game` */
import { expect, test } from '../../../../../e2e/support/fixtures.ts';

test('two count together, each in turn', async ({ ann, ben }) => {
  await ben.join(await ann.host('New game'));
  await ann.play(ben);
  await ann.button('Say 1').click();
  await expect(ann.button('Say 2')).toBeDisabled();
  await ben.button('Say 2').click();
  await expect(ann.button('Say 3')).toBeEnabled();
  await expect(ben.button('Say 3')).toBeDisabled();
});
