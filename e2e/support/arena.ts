import { arenaOf, type TagState } from '../../src/shared/games/tag/index.ts';
import { isClear, type Spot } from '../../src/shared/games/tag/paths.ts';

/** How much room a way must have, in world units. */
const ROOM = 90;

/** Where a player is, in world units. */
export function positionOf(state: TagState, seat: number): Spot {
  const player = state.players[seat];
  if (player === undefined) throw new Error(`Nobody has seat ${seat}.`);
  return player;
}

/** The key for a direction in which nothing is in a player's way for a while. */
export function freeDirection(state: TagState, seat: number): string {
  const { x, y } = positionOf(state, seat);
  const ways = [
    { key: 'KeyD', goal: { x: x + ROOM, y } },
    { key: 'KeyA', goal: { x: x - ROOM, y } },
    { key: 'KeyS', goal: { x, y: y + ROOM } },
    { key: 'KeyW', goal: { x, y: y - ROOM } },
  ];
  const free = ways.find(({ goal }) => isClear(arenaOf(state.arena), { x, y }, goal));
  if (free === undefined) throw new Error('A player is shut in.');
  return free.key;
}

export function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
