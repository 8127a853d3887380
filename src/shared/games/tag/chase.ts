import { squaredDistance } from './distance.ts';
import { makeIt, setFree } from './its.ts';
import { breakShield, hasPower } from './powers.ts';
import {
  isAwake,
  isOneLeft,
  isSafe,
  isSpreading,
  NOBODY,
  seatsOf,
  type TagPlayer,
  type TagState,
} from './state.ts';
import { TAG_DISTANCE } from './tuning.ts';

/** Everybody who is "it" tags the nearest player within reach, unless a shield turns it away. */
export function chase(state: TagState): void {
  const seats = seatsOf(state);
  for (const seat of seats) {
    const hunter = state.players[seat];
    if (hunter === undefined || !isAwake(state, hunter)) continue;
    const caught = nearestWithinReach(state, seat, hunter);
    if (caught === NOBODY) continue;
    if (hasPower(state, caught, 'shield')) {
      breakShield(state, caught);
      continue;
    }
    makeIt(state, caught, seat);
    if (!isSpreading(state)) setFree(state, seat);
    // The last one free has won, however near the next "it" is.
    else if (isOneLeft(state)) return;
  }
}

/**
 * Whether one player may tag another at all, however near. Nobody tags back whoever caught them: that would be the
 * same two again and again, and the others would only watch. Two players alone have no choice.
 */
export function mayCatch(state: TagState, hunter: TagPlayer, seat: number): boolean {
  const prey = state.players[seat];
  if (prey === undefined || prey.it) return false;
  return isSpreading(state) || hunter.caughtBy !== seat || seatsOf(state).length === 2;
}

function nearestWithinReach(state: TagState, seat: number, hunter: TagPlayer): number {
  let nearest = TAG_DISTANCE * TAG_DISTANCE;
  let caught = NOBODY;
  for (const other of seatsOf(state)) {
    const prey = state.players[other];
    if (prey === undefined || other === seat || isSafe(state, prey) || !mayCatch(state, hunter, other))
      continue;
    const distance = squaredDistance(prey, hunter);
    if (distance > nearest || (distance === nearest && caught !== NOBODY)) continue;
    nearest = distance;
    caught = other;
  }
  return caught;
}
