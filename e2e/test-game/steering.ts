import { type DotsState, dots, SIZE } from '../../src/shared/simulation/testing/dots.ts';
import type { Player } from '../support/player.ts';
import { Snapshots } from '../support/snapshots.ts';

/** What the window of a player is told of Dots. To be called before anything else asks its wire. */
export function statesOf(player: Player): Snapshots<DotsState> {
  return new Snapshots(player.wire, dots.simulation);
}

/** The key that leads away from the nearer wall. */
export function freeDirection({ players }: DotsState, seat: number): string {
  return placeOf({ players }, seat).x < SIZE / 2 ? 'KeyD' : 'KeyA';
}

/** Holds a key until the host has told that the player came some way, and lets go. */
export async function walk(player: Player, states: Snapshots<DotsState>, seat: number): Promise<void> {
  const start = await states.next();
  await player.hold(freeDirection(start, seat));
  while (Math.abs(placeOf(await states.next(), seat).x - placeOf(start, seat).x) < 40);
  await player.hold();
}

/** Where the disc of a seat is, world units. */
export function placeOf({ players }: Pick<DotsState, 'players'>, seat: number): { x: number; y: number } {
  const player = players[seat];
  if (player === undefined) throw new Error(`Nobody has seat ${seat}.`);
  return player;
}
