import {
  arenaOf,
  champions,
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
import { list, listIs, type NameOf, secondsLeft } from './words.ts';

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
    next: isLast ? 'That was the match…' : `First to ${MATCH_WINS} rounds wins the match.`,
  };
}

function countdownOf(state: TagState, self: number | null, name: NameOf, isFirst: boolean): OverlayState {
  const its = itsOf(state);
  const isYou = self !== null && its.includes(self);
  return {
    kind: 'countdown',
    arena: arenaOf(state.arena).title,
    left: Math.max(1, secondsLeft(state)),
    who: `${listIs(its, self, name)} it. ${isYou ? 'Let them run!' : 'Run!'}`,
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
  if (winners.length === 0) return 'Nobody is left';
  if (winners.length > 2) return `${winners.length} share the round`;
  return `${wins(winners, self, name)} the round`;
}

function matchTitle(state: TagState, self: number | null, name: NameOf): string {
  const winners = champions(state).map(({ seat }) => seat);
  return winners.length === 0 ? 'The match is over' : `${wins(winners, self, name)} the match`;
}

/** "You win", "Ann wins", "Ann and Bea share". */
function wins(winners: readonly number[], self: number | null, name: NameOf): string {
  const who = list(winners, self, name);
  const verb = winners.length > 1 ? 'share' : winners[0] === self ? 'win' : 'wins';
  return `${who.slice(0, 1).toUpperCase()}${who.slice(1)} ${verb}`;
}
