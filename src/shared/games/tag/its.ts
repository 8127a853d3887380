import { nextRandom } from '../../simulation/index.ts';
import { survivedTicks } from './scores.ts';
import {
  isChase,
  isInfection,
  isSpreading,
  itsOf,
  NOBODY,
  seatsOf,
  type TagPlayer,
  type TagState,
} from './state.ts';
import { PLAYERS_PER_IT } from './tuning.ts';

/** How many are "it": in Tag all the time, in Infection when a round begins. */
export function wantedIts(state: TagState): number {
  return isInfection(state) ? 1 : Math.max(1, Math.round(seatsOf(state).length / PLAYERS_PER_IT));
}

/** A player becomes "it", counts before it can tag, and has nothing of what it had when it was free. @param by whose doing it is; nobody's where chance decides */
export function makeIt(state: TagState, seat: number, by: number = NOBODY): void {
  turn(state, seat, { it: true, caughtBy: by });
  delete state.powers[seat];
}

/** A player is free from now on. */
export function setFree(state: TagState, seat: number): void {
  turn(state, seat, { it: false });
}

/** Puts what the player has earned so far into the score, and begins anew. */
function turn(state: TagState, seat: number, change: Partial<TagPlayer>): void {
  const player = state.players[seat];
  const score = state.scores[seat];
  if (player === undefined || score === undefined) return;
  score.survived = survivedTicks(state, seat);
  Object.assign(player, change, { since: state.tick });
}

/** In a round that is on: as many are "it" as there should be. For whenever somebody came or went. */
export function balanceIts(state: TagState): void {
  const missing = wantedIts(state) - itsOf(state).length;
  for (let i = 0; i < missing; i++) makeIt(state, anyFree(state));
  if (isChase(state) && isSpreading(state)) return;
  for (let i = 0; i > missing; i--) setFree(state, longestIt(state));
}

function anyFree(state: TagState): number {
  const free = seatsOf(state).filter((seat) => !state.players[seat]?.it);
  return free[Math.floor(nextRandom(state) * free.length)] ?? NOBODY;
}

function longestIt(state: TagState): number {
  const since = (seat: number) => state.players[seat]?.since ?? 0;
  const [first = NOBODY, ...others] = itsOf(state);
  return others.reduce((longest, seat) => (since(seat) < since(longest) ? seat : longest), first);
}
