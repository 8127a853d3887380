import { nextRandom } from '../../simulation/index.ts';
import { arenaOf } from './arenas.ts';
import { isFree } from './movement.ts';
import { NEVER, seatsOf, type TagPlayer, type TagState } from './state.ts';
import { PLAYER_RADIUS, WORLD } from './tuning.ts';

/** How many spots are looked at for one player. */
const CANDIDATES = 12;
/** Room that a spot leaves around the player. */
const MARGIN = 6;

/** Puts a player at rest on a free spot, far from everybody else who has been placed. */
export function place(state: TagState, player: TagPlayer, others: readonly TagPlayer[]): void {
  const { obstacles } = arenaOf(state.arena);
  let best = -1;
  for (let candidate = 0; candidate < CANDIDATES || best < 0; candidate++) {
    const x = Math.floor(nextRandom(state) * WORLD.width);
    const y = Math.floor(nextRandom(state) * WORLD.height);
    if (!isFree(x, y, PLAYER_RADIUS + MARGIN, obstacles)) continue;
    const room = distanceToNearest(x, y, others);
    if (room <= best) continue;
    best = room;
    player.x = x;
    player.y = y;
  }
  player.vx = 0;
  player.vy = 0;
  player.dashedAt = NEVER;
}

export function placeEverybody(state: TagState): void {
  const placed: TagPlayer[] = [];
  for (const seat of seatsOf(state)) {
    const player = state.players[seat];
    if (player === undefined) continue;
    place(state, player, placed);
    placed.push(player);
  }
}

/** The square of the distance; the world's whole diagonal when there is nobody. */
function distanceToNearest(x: number, y: number, others: readonly TagPlayer[]): number {
  let nearest = WORLD.width * WORLD.width + WORLD.height * WORLD.height;
  for (const other of others) {
    nearest = Math.min(nearest, (other.x - x) * (other.x - x) + (other.y - y) * (other.y - y));
  }
  return nearest;
}
