import { nextRandom } from '../../simulation/index.ts';
import { arenaOf, type Spot } from './arenas.ts';
import { squaredDistance } from './distance.ts';
import { givePower, mayTake } from './powers.ts';
import { PICKUPS, phaseTicks, seatsOf, type TagPlayer, type TagState } from './state.ts';
import { PICKUP_DISTANCE, PICKUP_REACH, PICKUP_TICKS, PLAYERS_PER_PICKUP } from './tuning.ts';

/** Lets pickups appear and be taken. For every tick in which seconds count. */
export function advancePickups(state: TagState): void {
  for (const seat of seatsOf(state)) takeWhatIsThere(state, seat);
  if (phaseTicks(state) % PICKUP_TICKS === 0 && isOneMissing(state)) appear(state);
}

/** Nothing lies there any more. */
export function clearPickups(state: TagState): void {
  state.pickups = {};
}

function isOneMissing(state: TagState): boolean {
  const wanted = 1 + Math.floor(seatsOf(state).length / PLAYERS_PER_PICKUP);
  return Object.keys(state.pickups).length < wanted;
}

/** At a place where nothing lies and nobody is near; if there is none, not this time. */
function appear(state: TagState): void {
  const free = arenaOf(state.arena).pickupSpots.flatMap((spot, index) =>
    state.pickups[index] === undefined && !isAnybodyNear(state, spot) ? [index] : [],
  );
  const place = free[Math.floor(nextRandom(state) * free.length)];
  // Two alone would trade places with each other, and be as far apart as before.
  const kinds = seatsOf(state).length > 2 ? PICKUPS : PICKUPS.filter((kind) => kind !== 'swap');
  const kind = kinds[Math.floor(nextRandom(state) * kinds.length)];
  if (place !== undefined && kind !== undefined) state.pickups[place] = { kind };
}

function isAnybodyNear(state: TagState, spot: Spot): boolean {
  return Object.values(state.players).some((player) => isWithin(PICKUP_DISTANCE, player, spot));
}

function takeWhatIsThere(state: TagState, seat: number): void {
  const { pickupSpots } = arenaOf(state.arena);
  for (const [place, { kind }] of Object.entries(state.pickups)) {
    const spot = pickupSpots[Number(place)];
    const player = state.players[seat] as TagPlayer;
    if (spot === undefined || !isWithin(PICKUP_REACH, player, spot) || !mayTake(state, seat, kind)) continue;
    delete state.pickups[Number(place)];
    givePower(state, seat, kind);
  }
}

function isWithin(distance: number, a: Spot, b: Spot): boolean {
  return squaredDistance(a, b) <= distance * distance;
}
