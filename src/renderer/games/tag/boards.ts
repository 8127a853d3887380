import {
  champions,
  isInfection,
  itsOf,
  leaders,
  MATCH_WINS,
  matchStandings,
  type Rank,
  standings,
  type TagState,
  TICKS_PER_SECOND,
} from '../../../shared/games/tag/index.ts';
import type { Place } from './board.tsx';
import type { OverlayState } from './overlay.tsx';
import { arenaName, isAmong, list, listIsIt, type NameOf, secondsLeft } from './sentences.ts';
import { say, sayInfection } from './words.ts';

/**
 * What stands over the arena, apart from shouts.
 * @param self the seat of this window's player, or null for a spectator
 * @param isFirst whether this window has not seen a round begin before
 */
export function overlayOf(state: TagState, self: number | null, name: NameOf, isFirst = false): OverlayState {
  switch (state.phase) {
    case 'practice':
      return { kind: 'practice', watching: self === null };
    case 'countdown':
      return countdownOf(state, self, name, isFirst);
    case 'play':
    case 'overtime':
      return { kind: 'none' };
    case 'results':
      return resultsOf(state, self, name);
    case 'podium':
      return {
        kind: 'podium',
        title: matchTitle(state, self, name),
        places: placesOf(matchStandings(state), self, name),
      };
  }
}

function resultsOf(state: TagState, self: number | null, name: NameOf): OverlayState {
  const isLast = champions(state).length > 0;
  return {
    kind: 'results',
    title: roundTitle(state, self, name),
    places: placesOf(standings(state), self, name),
    next: isLast ? say().lastRound : say().firstTo(MATCH_WINS),
  };
}

function countdownOf(state: TagState, self: number | null, name: NameOf, isFirst: boolean): OverlayState {
  const its = itsOf(state);
  const isYou = isAmong(its, self);
  return {
    kind: 'countdown',
    arena: isInfection(state)
      ? `${sayInfection().title} · ${arenaName(state.arena)}`
      : arenaName(state.arena),
    left: Math.max(1, secondsLeft(state)),
    who: `${listIsIt(its, self, name)}. ${isYou ? say().letThemRun : say().goAndRun}`,
    isYou,
    hints: isFirst && self !== null,
  };
}

function placesOf(ranking: readonly Rank[], self: number | null, name: NameOf): Place[] {
  return ranking.map(({ seat, survived, wins }) => ({
    seat,
    name: name(seat),
    isYou: seat === self,
    seconds: Math.floor(survived / TICKS_PER_SECOND),
    wins,
  }));
}

function roundTitle(state: TagState, self: number | null, name: NameOf): string {
  const winners = leaders(state).map(({ seat }) => seat);
  const [only] = winners;
  if (only === undefined) return say().nobodyLeft;
  if (winners.length > 2) return say().manyShare(winners.length);
  if (winners.length === 2) return say().shareRound(list(winners, self, name), isAmong(winners, self));
  return only === self ? say().youWinRound : say().winsRound(name(only));
}

function matchTitle(state: TagState, self: number | null, name: NameOf): string {
  const winners = champions(state).map(({ seat }) => seat);
  const [only] = winners;
  if (only === undefined) return say().matchOver;
  if (winners.length > 1) return say().shareMatch(list(winners, self, name), isAmong(winners, self));
  return only === self ? say().youWinMatch : say().winsMatch(name(only));
}
