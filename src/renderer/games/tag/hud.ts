import {
  isChase,
  isInfection,
  itsOf,
  MATCH_WINS,
  matchStandings,
  seatsOf,
  standings,
  type TagState,
  TICKS_PER_SECOND,
} from '../../../shared/games/tag/index.ts';
import type { HudState, Standing } from '../game-view.ts';
import { arenaName, secondsLeft } from './sentences.ts';
import { say, sayInfection } from './words.ts';

/** From here on the clock is shown as urgent, in seconds. */
const URGENT = 10;

/** What the column beside the game shows. */
export function hudOf(state: TagState): HudState {
  const left = secondsLeft(state);
  const isPlay = state.phase === 'play';
  const isOvertime = state.phase === 'overtime';
  return {
    title: titleOf(state),
    clock: isPlay || isOvertime ? minutes(left) : '',
    urgent: isOvertime || (isPlay && left <= URGENT),
    rule: isInfection(state) ? sayInfection().rule(MATCH_WINS) : say().rule(MATCH_WINS),
    standings: rowsOf(state),
  };
}

function titleOf(state: TagState): string {
  if (state.phase === 'practice') return say().warmUp;
  if (state.phase === 'overtime') return say().overtime;
  return isInfection(state) && isChase(state) ? sayInfection().left(freeIn(state)) : arenaName(state.arena);
}

function freeIn(state: TagState): number {
  return seatsOf(state).length - itsOf(state).length;
}

function rowsOf(state: TagState): Standing[] {
  const ranking = state.phase === 'podium' ? matchStandings(state) : standings(state);
  return ranking.map(({ seat, survived, wins }) => ({
    seat,
    score: state.phase === 'practice' ? '' : say().seconds(Math.floor(survived / TICKS_PER_SECOND)),
    wins,
    ...(state.players[seat]?.it ? { mark: say().it } : {}),
  }));
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
