import type { Body } from './movement.ts';
import {
  COUNTDOWN_TICKS,
  COUNTING_TICKS,
  DASH_RECOVERY_TICKS,
  DASH_TICKS,
  INFECTED_COUNTING_TICKS,
  OVERTIME_TICKS,
  PLAY_TICKS,
  PODIUM_TICKS,
  RESULTS_TICKS,
  SAFE_TICKS,
  STUMBLE_TICKS,
} from './tuning.ts';

/**
 * What is going on. `practice`: fewer than two players, nobody is it, run about as you like. `overtime`: some share
 * the lead, and everybody else is after them. `podium`: somebody has won the match.
 */
export const PHASES = ['practice', 'countdown', 'play', 'overtime', 'results', 'podium'] as const;
export type Phase = (typeof PHASES)[number];

/** How it is played. `tag`: whoever is caught is "it" instead. `infection`: as well, until one is left. */
export const MODES = ['tag', 'infection'] as const;
export type Mode = (typeof MODES)[number];

/** Stands for a seat where nobody is meant. */
export const NOBODY = -1;
/** Stands for the tick of something that has not happened. */
export const NEVER = 0;

/**
 * One player on the field. What changes every tick is not stored but derived, so that a snapshot holds little
 * besides movement: see `survivedTicks` and {@link dashRecovery}.
 */
export interface TagPlayer extends Body {
  /** Tick at which the last dash began. */
  dashedAt: number;
  it: boolean;
  /** Tick at which this player became "it", or free. */
  since: number;
  /** The seat that caught this player last in this round, or {@link NOBODY}. */
  caughtBy: number;
}

/** What a player has earned. Apart from the player: each field there costs a bit whenever somebody moves. */
export interface Score {
  /** Ticks of this round in which the player was free, up to the player's `since`. */
  survived: number;
  /** Rounds won in this match. */
  wins: number;
}

/**
 * What lies there to be run over. `speed`: run faster for a while. `shield`: the next touch of "it" bounces off.
 * `swap`: trade places with whoever is farthest away.
 */
export const PICKUPS = ['speed', 'shield', 'swap'] as const;
export type PickupKind = (typeof PICKUPS)[number];

/** Something that lies at one of the arena's places. */
export interface Pickup {
  kind: PickupKind;
}

/** What a player has from a pickup right now. */
export interface Power {
  kind: PickupKind;
  /** Tick at which it was taken. */
  since: number;
  /** The seat to trade places with; {@link NOBODY} for all that is no swap. */
  partner: number;
}

/** What a player wants to be played next. */
export interface Vote {
  /** A number of `arenaOf`. */
  arena: number;
}

/** The whole game, as plain data. Ticks count from the start of the game, 60 a second. */
export interface TagState {
  tick: number;
  mode: Mode;
  phase: Phase;
  /** Tick at which the phase began. */
  phaseSince: number;
  /** Which of the arenas is played; see `arenaOf`. */
  arena: number;
  /** How many matches have been won before this one. */
  match: number;
  /** Where the random numbers stand: an unsigned 32-bit number. */
  random: number;
  /** By seat. Integer keys, so every engine walks them in the order of the seats. */
  players: Record<number, TagPlayer>;
  /** By seat, as the players. */
  scores: Record<number, Score>;
  /** By the place where it lies: an index into the arena's `pickupSpots`. */
  pickups: Record<number, Pickup>;
  /** By seat: one at a time, and only for those who have one. */
  powers: Record<number, Power>;
  /** By seat: which arena those who have voted want to see next. Between rounds only. */
  votes: Record<number, Vote>;
}

/** The seats that are taken, in ascending order. */
export function seatsOf(state: TagState): number[] {
  return Object.keys(state.players).map(Number);
}

/** The seats that are "it", in ascending order. */
export function itsOf(state: TagState): number[] {
  return seatsOf(state).filter((seat) => state.players[seat]?.it);
}

/** Whether players can be tagged, and seconds count. */
export function isChase(state: TagState): boolean {
  return state.phase === 'play' || state.phase === 'overtime';
}

/** Whether the caught join in from the beginning. Two alone play Tag, whatever was chosen: there is nobody to join. */
export function isInfection(state: TagState): boolean {
  return state.mode === 'infection' && seatsOf(state).length > 2;
}

/** Whether whoever is caught hunts on together with those who caught them: in Infection, and in every overtime. */
export function isSpreading(state: TagState): boolean {
  return state.phase === 'overtime' || isInfection(state);
}

/** Whether all but one are "it", or everybody is. */
export function isOneLeft(state: TagState): boolean {
  return seatsOf(state).length - itsOf(state).length <= 1;
}

/** Whether the next arena can be voted for. */
export function isVote(state: TagState): boolean {
  return state.phase === 'results' || state.phase === 'podium';
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
  return DURATIONS[phase];
}

const DURATIONS: Readonly<Record<Phase, number>> = {
  practice: Number.POSITIVE_INFINITY,
  countdown: COUNTDOWN_TICKS,
  play: PLAY_TICKS,
  overtime: OVERTIME_TICKS,
  results: RESULTS_TICKS,
  podium: PODIUM_TICKS,
};

/** Whether a player is in the middle of a dash. */
export function isDashing(state: TagState, player: TagPlayer): boolean {
  return player.dashedAt !== NEVER && state.tick - player.dashedAt < DASH_TICKS;
}

/** How far a player's dash has recovered: 0 just used, 1 ready. */
export function dashRecovery(state: TagState, player: TagPlayer): number {
  if (player.dashedAt === NEVER) return 1;
  return Math.min(1, (state.tick - player.dashedAt) / DASH_RECOVERY_TICKS);
}

/** Whether this is "it" and can tag. */
export function isAwake(state: TagState, player: TagPlayer): boolean {
  return player.it && isChase(state) && state.tick - player.since >= countingTicks(state);
}

/** Whether this is "it" and stands where it is: it counts, or lets the others run when a round begins. */
export function isStanding(state: TagState, player: TagPlayer): boolean {
  if (!player.it || state.phase === 'countdown') return player.it;
  return !isAwake(state, player) && state.tick - player.since >= STUMBLE_TICKS;
}

/** How far "it" has counted since it was caught, 0 to 1; 1 when it can tag. */
export function counted(state: TagState, player: TagPlayer): number {
  return Math.min(1, (state.tick - player.since) / countingTicks(state));
}

/** From being caught to being able to tag. */
function countingTicks(state: TagState): number {
  return STUMBLE_TICKS + (isInfection(state) ? INFECTED_COUNTING_TICKS : COUNTING_TICKS);
}

/** Whether a player has become free so lately that nobody can catch them. */
export function isSafe(state: TagState, player: TagPlayer): boolean {
  return !player.it && isChase(state) && state.tick - player.since < SAFE_TICKS;
}
