import { isChase, type TagState } from './state.ts';
import { MATCH_WINS } from './tuning.ts';

/** How a player stands. */
export interface Rank {
  readonly seat: number;
  /** Ticks of this round in which the player was free. */
  readonly survived: number;
  /** Rounds won in this match. */
  readonly wins: number;
}

/** How many ticks of this round the player of a seat was free: the score. It never falls before the next round. */
export function survivedTicks(state: TagState, seat: number): number {
  const player = state.players[seat];
  const { survived = 0 } = state.scores[seat] ?? {};
  const isCounted = player !== undefined && !player.it && isChase(state);
  return survived + (isCounted ? state.tick - player.since : 0);
}

/** From best to worst: who was free longest, and of equals the lower seat. */
export function standings(state: TagState): Rank[] {
  return Object.entries(state.scores)
    .map(([seat, { wins }]) => ({ seat: Number(seat), survived: survivedTicks(state, Number(seat)), wins }))
    .sort((a, b) => b.survived - a.survived || a.seat - b.seat);
}

/** Who is in front: one, or all who share the best score. */
export function leaders(state: TagState): Rank[] {
  const ranking = standings(state);
  return ranking.filter(({ survived }) => survived === ranking[0]?.survived);
}

/** By rounds won in this match, and of equals by seat. */
export function matchStandings(state: TagState): Rank[] {
  return standings(state).sort((a, b) => b.wins - a.wins || a.seat - b.seat);
}

/** Who has won the match; nobody until the last round of it is over. */
export function champions(state: TagState): Rank[] {
  const ranking = matchStandings(state);
  const most = ranking[0]?.wins ?? 0;
  return most < MATCH_WINS ? [] : ranking.filter(({ wins }) => wins === most);
}
