import { survivedTicks } from './scores.ts';
import type { Score, TagState } from './state.ts';

/** What a player who leaves has earned, and until when it counts. */
export interface Kept extends Score {
  /** The match of these wins. */
  match: number;
  /** Since when the phase lasts in which this time was earned: the tick at which it began. */
  phaseSince: number;
}

/** Call it before the player is taken out. */
export function keep(state: TagState, seat: number): Kept | undefined {
  const score = state.scores[seat];
  if (score === undefined) return undefined;
  const { match, phaseSince } = state;
  return { wins: score.wins, survived: survivedTicks(state, seat), match, phaseSince };
}

/** With what a player begins who was here before: the wins of a match that goes on, the time of a round that does. */
export function scoreOf(state: TagState, kept: Kept | undefined): Score {
  return {
    survived: kept?.phaseSince === state.phaseSince ? kept.survived : 0,
    wins: kept?.match === state.match ? kept.wins : 0,
  };
}
