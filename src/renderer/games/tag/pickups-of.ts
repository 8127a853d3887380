import { arenaOf, mayTake, type PickupKind, type TagState } from '../../../shared/games/tag/index.ts';

/** A pickup that lies in the arena. */
export interface ShownPickup {
  readonly place: number;
  readonly kind: PickupKind;
  readonly x: number;
  readonly y: number;
  /** This window's player may take it; a spectator sees it as everybody who is free does. */
  readonly usable: boolean;
}

/**
 * What lies there in a frame.
 * @param own the state that this window's player knows first: what they took is gone at once
 */
export function pickupsOf(state: TagState, own: TagState, self: number | null): ShownPickup[] {
  const { pickupSpots } = arenaOf(state.arena);
  return Object.entries(state.pickups).flatMap(([key, { kind }]) => {
    const place = Number(key);
    const spot = pickupSpots[place];
    if (spot === undefined || own.pickups[place] === undefined) return [];
    const usable = self === null || state.players[self] === undefined || mayTake(state, self, kind);
    return [{ place, kind, x: spot.x, y: spot.y, usable }];
  });
}
