import { createBot } from '../../src/shared/games/tag/bot.ts';
import type { TagState } from '../../src/shared/games/tag/index.ts';
import { IDLE } from '../../src/shared/games/tag/input.ts';
import { distance, freeDirection, positionOf } from './arena.ts';
import type { Player } from './player.ts';

/** Below this share of full speed a key is not worth pressing: sin 22.5°, the edge between two of eight directions. */
const WORTH_A_KEY = Math.sin(Math.PI / 8);

/**
 * Plays with the keyboard until something has come true: runs after the others, with a bot's wits, while it is "it",
 * and stands still otherwise, so that it can be caught.
 * @param done looks at the newest state that the player's window was told
 * @returns that state
 */
export async function chaseUntil(
  player: Player,
  seat: number,
  done: (state: TagState) => boolean,
): Promise<TagState> {
  const think = createBot({ seed: 1 });
  for (;;) {
    const state = await player.wire.nextState();
    if (done(state)) {
      await player.hold();
      return state;
    }
    const { x, y, dash } = state.it === seat ? think(state, seat) : IDLE;
    await player.hold(...keysFor(x, y), ...(dash ? ['Space'] : []));
  }
}

/** Waits for the round, in which everybody may move. */
export async function roundBegun(player: Player): Promise<TagState> {
  for (;;) {
    const state = await player.wire.nextState();
    if (state.phase === 'play') return state;
  }
}

/**
 * Holds a key until the host has told that the player came some way, and lets go. Whoever stands still while a
 * round begins is put somewhere else: wait for it first.
 */
export async function walk(player: Player, seat: number): Promise<void> {
  const state = await roundBegun(player);
  const start = positionOf(state, seat);
  await player.hold(freeDirection(state, seat));
  while (distance(positionOf(await player.wire.nextState(), seat), start) < 40);
  await player.hold();
}

function keysFor(x: number, y: number): string[] {
  const keys: string[] = [];
  if (x > WORTH_A_KEY) keys.push('KeyD');
  if (x < -WORTH_A_KEY) keys.push('KeyA');
  if (y > WORTH_A_KEY) keys.push('KeyS');
  if (y < -WORTH_A_KEY) keys.push('KeyW');
  return keys;
}
