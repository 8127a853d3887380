/** Two windows, each steered by its keyboard: both run into the light. `npm test -- e2e new-game` */
import { expect, test } from '../../../../../e2e/support/fixtures.ts';
import type { Player } from '../../../../../e2e/support/player.ts';
import { Snapshots } from '../../../../../e2e/support/snapshots.ts';
import { createBot, game } from '../shared/index.ts';

/** Below this share of full speed a key is not worth pressing. */
const WORTH_A_KEY = 0.3;

test('two who stand in the light get a point each', async ({ ann, ben }) => {
  await ben.join(await ann.host('New game'));
  await ann.play(ben);
  // Seats are given in the order of coming.
  await Promise.all([ann, ben].map(runToLight));
  for (const window of [ann, ben]) {
    await expect(window.line(ann).getByText(/^[1-9]$/)).toBeVisible();
    await expect(window.line(ben).getByText(/^[1-9]$/)).toBeVisible();
  }
});

/** Holds the keys that a bot would hold, until there is a point. */
async function runToLight(player: Player, seat: number): Promise<void> {
  const states = new Snapshots(player.wire, game.simulation);
  const think = createBot({ seed: seat });
  for (;;) {
    const state = await states.next();
    if ((state.players[seat]?.points ?? 0) > 0) return player.hold();
    const { x, y } = think(state, seat);
    await player.hold(...keysFor(x, 'KeyA', 'KeyD'), ...keysFor(y, 'KeyW', 'KeyS'));
  }
}

function keysFor(wish: number, less: string, more: string): string[] {
  if (Math.abs(wish) < WORTH_A_KEY) return [];
  return [wish < 0 ? less : more];
}
