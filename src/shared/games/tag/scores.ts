import { isChase, type TagPlayer, type TagState } from './state.ts';
import { MATCH_WINS } from './tuning.ts';

/** A player's place in a round. */
export interface Rank {
  readonly seat: number;
  readonly survived: number;
  readonly player: TagPlayer;
}

/** How many ticks of this round a player was free: the score. It never falls before the next round. */
export function survivedTicks(state: TagState, player: TagPlayer): number {
  const isCounted = isChase(state) && !player.it;
  return player.survived + (isCounted ? state.tick - player.since : 0);
}

/** Seats from best to worst: who was free longest, and of equals the lower seat. */
export function standings(state: TagState): Rank[] {
  return Object.entries(state.players)
    .map(([seat, player]) => ({ seat: Number(seat), survived: survivedTicks(state, player), player }))
    .sort((a, b) => b.survived - a.survived || a.seat - b.seat);
}

/** Who is in front: one, or all who share the best score. */
export function leaders(state: TagState): Rank[] {
  const ranking = standings(state);
  return ranking.filter(({ survived }) => survived === ranking[0]?.survived);
}

/** Seats by rounds won in this match, and of equals by seat. */
export function matchStandings(state: TagState): Rank[] {
  return standings(state).sort((a, b) => b.player.wins - a.player.wins || a.seat - b.seat);
}

/** Who has won the match; nobody until the last round of it is over. */
export function champions(state: TagState): Rank[] {
  const [first, ...others] = matchStandings(state);
  if (first === undefined || first.player.wins < MATCH_WINS) return [];
  return [first, ...others.filter(({ player }) => player.wins === first.player.wins)];
}
