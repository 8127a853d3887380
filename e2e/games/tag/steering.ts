import { createBot } from '../../../src/shared/games/tag/bot.ts';
import { game, type TagState } from '../../../src/shared/games/tag/index.ts';
import { IDLE } from '../../../src/shared/games/tag/input.ts';
import type { Player } from '../../support/player.ts';
import { Snapshots } from '../../support/snapshots.ts';

/** Below this share of full speed a key is not worth pressing: sin 22.5°, the edge between two of eight directions. */
const WORTH_A_KEY = Math.sin(Math.PI / 8);

/** What the window of a player is told of Tag. To be called before anything else asks its wire. */
export function statesOf(player: Player): Snapshots<TagState> {
  return new Snapshots(player.wire, game.simulation);
}

/**
 * Plays with the keyboard until something has come true: runs after the others, with a bot's wits, while it is "it",
 * and stands still otherwise, so that it can be caught.
 * @param done looks at the newest state that the player's window was told
 */
export async function chaseUntil(
  player: Player,
  states: Snapshots<TagState>,
  seat: number,
  done: (state: TagState) => boolean,
): Promise<void> {
  const think = createBot({ seed: 1 });
  for (;;) {
    const state = await states.next();
    if (done(state)) return player.hold();
    const { x, y, dash } = state.players[seat]?.it ? think(state, seat) : IDLE;
    await player.hold(...keysFor(x, y), ...(dash ? ['Space'] : []));
  }
}

/** Waits for the round, in which everybody may move. */
export async function roundBegun(states: Snapshots<TagState>): Promise<TagState> {
  for (;;) {
    const state = await states.next();
    if (state.phase === 'play') return state;
  }
}

function keysFor(x: number, y: number): string[] {
  const keys: string[] = [];
  if (x > WORTH_A_KEY) keys.push('KeyD');
  if (x < -WORTH_A_KEY) keys.push('KeyA');
  if (y > WORTH_A_KEY) keys.push('KeyS');
  if (y < -WORTH_A_KEY) keys.push('KeyW');
  return keys;
}
