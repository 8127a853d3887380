/** A whole round of Tag between two windows, on the network of somebody in a train. */
import type { Locator } from 'playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import type { Player } from '../../support/player.ts';
import { chaseUntil, statesOf } from './steering.ts';

const ANN = 0;
const GUEST = 1;

test('a round under “train” comes to the same result in both windows', async ({ ann, launch }) => {
  // A round takes 93 seconds.
  test.setTimeout(300_000);
  const address = await ann.host('Tag');
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
  // They vote: one with the game's keys, the other with the mouse, who changes their mind. Both want the same arena then.
  await chooseByKey(ann, 'Stepping stones');
  await card(guest, 'Corridors').click();
  await expect(choice(guest, 'Corridors')).toBeChecked();
  await card(guest, 'Stepping stones').click();
  await ann.examine('vote');
  // Then that arena begins, with both of them.
  await chaseUntil(ann, states, ANN, ({ phase }) => phase === 'countdown');
  await expect(ann.page.locator('.tag-count-arena')).toHaveText('Stepping stones');
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

/** What the mouse presses. */
function card({ page }: Player, arena: string): Locator {
  return page.getByRole('group', { name: 'Next arena' }).locator('label', { hasText: arena });
}

function choice({ page }: Player, arena: string): Locator {
  return page.getByRole('group', { name: 'Next arena' }).getByRole('radio', { name: arena });
}

/** Presses the key to the right until the arena is chosen. */
async function chooseByKey(player: Player, arena: string): Promise<void> {
  await expect(async () => {
    await player.page.keyboard.press('ArrowRight', { delay: 100 });
    await expect(choice(player, arena)).toBeChecked({ timeout: 100 });
  }).toPass();
}
