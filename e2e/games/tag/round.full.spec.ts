/** A whole round of Tag between two windows, on the network of somebody in a train. */
import { expect, test } from '../../support/fixtures.ts';
import type { Player } from '../../support/player.ts';
import { chaseUntil, statesOf } from './steering.ts';

const ANN = 0;
const GUEST = 1;

test('a round under “train” comes to the same result in both windows', async ({ ann, launch }) => {
  // A round takes 93 seconds.
  test.setTimeout(300_000);
  const address = await ann.host();
  await ann.play();
  const guest = await launch('Gil', { args: ['--link', 'train'] });
  await guest.join(address);
  await expect(ann.line(guest)).toBeVisible();

  const [states, statesOfGuest] = [statesOf(ann), statesOf(guest)];
  let tags = 0;
  let wasIt: boolean | undefined;
  await Promise.all([
    chaseUntil(guest, statesOfGuest, GUEST, ({ phase }) => phase === 'results'),
    chaseUntil(ann, states, ANN, (state) => {
      const isIt = state.phase === 'play' ? state.players[ANN]?.it : undefined;
      if (wasIt !== undefined && isIt !== undefined && isIt !== wasIt) tags += 1;
      wasIt = isIt;
      return state.phase === 'results';
    }),
  ]);
  expect(tags, 'the tag passed over').toBeGreaterThan(0);

  // It stands there for some seconds only: both at once.
  const [atAnn, atGuest] = await Promise.all([ann, guest].map(readResults));
  await ann.examine('results');
  expect(atAnn?.places).toHaveLength(2);
  expect(atGuest?.places).toEqual(atAnn?.places);
  for (const board of [atAnn, atGuest])
    expect(board?.title).toMatch(/(You win|\w+ wins|\w+ and \w+ share) the round/);
  // Then the next arena begins, with both of them.
  await chaseUntil(ann, states, ANN, ({ phase, arena }) => phase === 'countdown' && arena === 1);
  for (const player of [ann, guest]) await expect(player.players).toHaveCount(2);
});

/** The board as it stands over the arena. Screen readers hear who has won from the announcement instead. */
async function readResults({ page }: Player): Promise<{ title: string; places: string[] }> {
  const board = page.locator('section[aria-label="Results of the round"]');
  await expect(board.locator('li')).toHaveCount(2);
  const [title, places] = await Promise.all([
    board.locator('h2').innerText(),
    board.locator('li').allInnerTexts(),
  ]);
  return { title, places };
}
