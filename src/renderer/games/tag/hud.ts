import {
  arenaOf,
  MATCH_WINS,
  matchStandings,
  standings,
  type TagState,
  TICKS_PER_SECOND,
} from '../../../shared/games/tag/index.ts';
import type { HudState, Standing } from '../game-view.ts';
import { secondsLeft } from './words.ts';

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
    rule: `Longest free wins the round. ${MATCH_WINS} rounds win the match.`,
    standings: rowsOf(state),
  };
}

function titleOf(state: TagState): string {
  if (state.phase === 'practice') return 'Warm-up';
  if (state.phase === 'overtime') return 'Overtime';
  return arenaOf(state.arena).title;
}

function rowsOf(state: TagState): Standing[] {
  const ranking = state.phase === 'podium' ? matchStandings(state) : standings(state);
  return ranking.map(({ seat, survived, wins }) => ({
    seat,
    score: state.phase === 'practice' ? '' : `${Math.floor(survived / TICKS_PER_SECOND)} s`,
    wins,
    ...(state.players[seat]?.it ? { mark: 'it' } : {}),
  }));
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
