import { nextRandom } from '../../simulation/index.ts';
import { survivedTicks } from './scores.ts';
import { itsOf, NOBODY, seatsOf, type TagPlayer, type TagState } from './state.ts';
import { PLAYERS_PER_IT } from './tuning.ts';

/** How many of so many players are "it". */
export function wantedIts(players: number): number {
  return Math.max(1, Math.round(players / PLAYERS_PER_IT));
}

/** A player becomes "it", and counts before it can tag. @param by whose doing it is; nobody's where chance decides */
export function makeIt(state: TagState, player: TagPlayer, by: number = NOBODY): void {
  player.survived = survivedTicks(state, player);
  player.it = true;
  player.since = state.tick;
  player.caughtBy = by;
}

/** A player is free from now on. */
export function setFree(state: TagState, player: TagPlayer): void {
  player.survived = survivedTicks(state, player);
  player.it = false;
  player.since = state.tick;
}

/** In a round that is on: as many are "it" as there should be. For whenever somebody came or went. */
export function balanceIts(state: TagState): void {
  const missing = wantedIts(seatsOf(state).length) - itsOf(state).length;
  for (let i = 0; i < missing; i++) {
    const player = anyFree(state);
    if (player !== undefined) makeIt(state, player);
  }
  for (let i = 0; i > missing; i--) {
    const player = longestIt(state);
    if (player !== undefined) setFree(state, player);
  }
}

function anyFree(state: TagState): TagPlayer | undefined {
  const free = Object.values(state.players).filter((player) => !player.it);
  return free[Math.floor(nextRandom(state) * free.length)];
}

function longestIt(state: TagState): TagPlayer | undefined {
  const its = Object.values(state.players).filter((player) => player.it);
  return its.reduce<TagPlayer | undefined>(
    (longest, player) => (longest === undefined || player.since < longest.since ? player : longest),
    undefined,
  );
}
