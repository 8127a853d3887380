import {
  arenaOf,
  standings,
  survivedTicks,
  type TagState,
  TICKS_PER_SECOND,
  ticksLeft,
} from '../../../shared/games/tag/index.ts';
import type { HudState } from '../game-view.ts';
import type { OverlayState, Place } from './overlay.tsx';

/** From here on the clock is shown as urgent, in seconds. */
const URGENT = 10;

/** Whole seconds until the phase ends, rounded up; 0 in practice, which has no end. */
export function secondsLeft(state: TagState): number {
  const ticks = ticksLeft(state);
  return Number.isFinite(ticks) ? Math.max(0, Math.ceil(ticks / TICKS_PER_SECOND)) : 0;
}

/** What the column beside the game shows. */
export function hudOf(state: TagState): HudState {
  const left = secondsLeft(state);
  const playing = state.phase === 'play';
  const rows = standings(state).map(({ seat, survived }) => ({
    seat,
    score: state.phase === 'practice' ? '' : String(Math.floor(survived / TICKS_PER_SECOND)),
    ...(seat === state.it ? { mark: 'it' } : {}),
  }));
  return {
    title: state.phase === 'practice' ? 'Warm-up' : arenaOf(state.arena).title,
    clock: playing ? minutes(left) : '',
    urgent: playing && left <= URGENT,
    standings: rows,
  };
}

/**
 * What stands over the arena, apart from shouts.
 * @param self the seat of this window's player, or null for a spectator
 */
export function overlayOf(
  state: TagState,
  self: number | null,
  name: (seat: number) => string,
): OverlayState {
  switch (state.phase) {
    case 'practice':
      return { kind: 'practice', watching: self === null };
    case 'countdown':
      return {
        kind: 'countdown',
        arena: arenaOf(state.arena).title,
        left: Math.max(1, secondsLeft(state)),
        it: name(state.it),
        isYou: state.it === self,
      };
    case 'play':
      return { kind: 'none' };
    case 'results':
      return resultsOf(state, self, name);
  }
}

/** What is shouted when the tag passes on; undefined for those whom it does not concern. */
export function shoutOf(seat: number, by: number, self: number | null, name: (seat: number) => string) {
  if (seat === self) return { kind: 'shout', text: 'You’re it!', isYou: true } as const;
  if (by === self) return { kind: 'shout', text: `Got ${name(seat)}!`, isYou: false } as const;
  return undefined;
}

/** The picture in words: where everybody is, in world units from the top left, and who is "it". */
export function describe(state: TagState, self: number | null, name: (seat: number) => string): string {
  const players = Object.entries(state.players).map(([key, { x, y }]) => {
    const seat = Number(key);
    const who = seat === self ? 'You' : name(seat);
    const mark = seat === state.it ? ', it' : '';
    return `${who}${mark}: ${Math.round(x)}, ${Math.round(y)}.`;
  });
  return [`The playing field, ${arenaOf(state.arena).title}.`, ...players].join(' ');
}

function resultsOf(state: TagState, self: number | null, name: (seat: number) => string): OverlayState {
  const ranking = standings(state);
  const places: Place[] = ranking.map(({ seat, player }) => ({
    seat,
    name: name(seat),
    survived: Math.floor(survivedTicks(state, player) / TICKS_PER_SECOND),
  }));
  const winners = ranking.filter(({ survived }) => survived === ranking[0]?.survived);
  return {
    kind: 'results',
    title: winnersTitle(
      winners.map(({ seat }) => seat),
      self,
      name,
    ),
    places,
  };
}

function winnersTitle(winners: number[], self: number | null, name: (seat: number) => string): string {
  const [first, second] = winners;
  if (first === undefined) return 'Nobody is left';
  if (second === undefined) return first === self ? 'You win the round!' : `${name(first)} wins the round`;
  return winners.length === 2 ? `A tie: ${name(first)} and ${name(second)}` : `A tie of ${winners.length}`;
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
