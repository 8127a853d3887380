import type { Body } from './movement.ts';
import {
  COUNTDOWN_TICKS,
  DASH_RECOVERY_TICKS,
  DASH_RECOVERY_TICKS_OF_IT,
  DASH_TICKS,
  PLAY_TICKS,
  RESULTS_TICKS,
} from './tuning.ts';

/** What is going on. `practice`: fewer than two players, nobody is it, run about as you like. */
export const PHASES = ['practice', 'countdown', 'play', 'results'] as const;
export type Phase = (typeof PHASES)[number];

/** Stands for a seat where nobody is meant. */
export const NOBODY = -1;
/** Stands for the tick of something that has not happened. */
export const NEVER = 0;

/**
 * One player. What changes every tick is not stored but derived, so that a snapshot holds little besides
 * movement: see {@link survivedTicks} and {@link dashRecovery}.
 */
export interface TagPlayer extends Body {
  /** Tick at which the last dash began. */
  dashedAt: number;
  /** Ticks of this round that do not count as survived: those as "it", and those before joining. */
  missed: number;
  /** Rounds won since joining. */
  wins: number;
}

/** The whole game, as plain data. Ticks count from the start of the game, 60 a second. */
export interface TagState {
  tick: number;
  phase: Phase;
  /** Tick at which the phase began. */
  phaseSince: number;
  /** Which of the arenas is played; see `arenaOf`. */
  arena: number;
  /** The seat that is "it", or {@link NOBODY}. */
  it: number;
  /** Until this tick nobody can be tagged. */
  calmUntil: number;
  /** Where the random numbers stand: an unsigned 32-bit number. */
  random: number;
  /** By seat. Integer keys, so every engine walks them in the order of the seats. */
  players: Record<number, TagPlayer>;
}

/** The seats that are taken, in ascending order. */
export function seatsOf(state: TagState): number[] {
  return Object.keys(state.players).map(Number);
}

/** Ticks since the phase began. */
export function phaseTicks(state: TagState): number {
  return state.tick - state.phaseSince;
}

/** Ticks until the phase ends; Infinity in practice, which ends when somebody joins. */
export function ticksLeft(state: TagState): number {
  return durationOf(state.phase) - phaseTicks(state);
}

export function durationOf(phase: Phase): number {
  switch (phase) {
    case 'practice':
      return Number.POSITIVE_INFINITY;
    case 'countdown':
      return COUNTDOWN_TICKS;
    case 'play':
      return PLAY_TICKS;
    case 'results':
      return RESULTS_TICKS;
  }
}

/** How many ticks of this round a player has not been "it": the score. 0 while no round is on. */
export function survivedTicks(state: TagState, player: TagPlayer): number {
  return Math.max(0, roundTicks(state) - player.missed);
}

/** Ticks of play that this round has had so far; the one in which play began is the first. */
export function roundTicks(state: TagState): number {
  if (state.phase === 'play') return phaseTicks(state) + 1;
  return state.phase === 'results' ? PLAY_TICKS : 0;
}

/** Seats from best to worst: who survived longest, and of equals the lower seat. */
export function standings(state: TagState): { seat: number; survived: number; player: TagPlayer }[] {
  return Object.entries(state.players)
    .map(([seat, player]) => ({ seat: Number(seat), survived: survivedTicks(state, player), player }))
    .sort((a, b) => b.survived - a.survived || a.seat - b.seat);
}

/** Whether a player is in the middle of a dash. */
export function isDashing(state: TagState, player: TagPlayer): boolean {
  return player.dashedAt !== NEVER && state.tick - player.dashedAt < DASH_TICKS;
}

/** How far a seat's dash has recovered: 0 just used, 1 ready. */
export function dashRecovery(state: TagState, seat: number): number {
  const player = state.players[seat];
  if (player === undefined || player.dashedAt === NEVER) return 1;
  const needed = seat === state.it ? DASH_RECOVERY_TICKS_OF_IT : DASH_RECOVERY_TICKS;
  return Math.min(1, (state.tick - player.dashedAt) / needed);
}

/** Whether somebody was tagged, or became "it", so lately that nobody can be tagged. `CALM_TICKS` long. */
export function isCalm(state: TagState): boolean {
  return state.tick < state.calmUntil;
}
