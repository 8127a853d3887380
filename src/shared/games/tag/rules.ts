import type { FinalScore } from '../../session/index.ts';
import type { JoiningPlayer, Rules } from '../../simulation/index.ts';
import { arenaOf } from './arenas.ts';
import { chase } from './chase.ts';
import { IDLE, quantise, type TagInput } from './input.ts';
import { balanceIts, makeIt, wantedIts } from './its.ts';
import { type Kept, keep, scoreOf } from './kept.ts';
import { move, startDash, steer } from './movement.ts';
import { advancePickups } from './pickups.ts';
import { advancePowers, forgetPowers, hasPower, isTrading } from './powers.ts';
import { advanceRound } from './rounds.ts';
import { matchStandings } from './scores.ts';
import { place } from './spawn.ts';
import {
  dashRecovery,
  durationOf,
  isChase,
  isDashing,
  isInfection,
  isStanding,
  itsOf,
  MODES,
  NEVER,
  NOBODY,
  phaseTicks,
  seatsOf,
  type TagPlayer,
  type TagState,
} from './state.ts';
import { INFECTED_SPEED, RUN_SPEED, SPRINT_SPEED } from './tuning.ts';
import { takeVotes } from './votes.ts';

/**
 * What is true in Tag. One in five is "it" and runs after the others; whoever it touches is it instead, or in Infection
 * as well.
 */
export const rules: Rules<TagState, TagInput> = { create, join, leave, step, idle: IDLE, final };

function create({ seed, mode }: { seed: number; mode?: string | undefined }): TagState {
  return {
    tick: 0,
    mode: MODES.find((each) => each === mode) ?? MODES[0],
    phase: 'practice',
    phaseSince: 0,
    arena: 0,
    match: 0,
    random: seed >>> 0,
    players: {},
    scores: {},
    pickups: {},
    powers: {},
    votes: {},
  };
}

function join(state: TagState, { seat, kept }: JoiningPlayer): void {
  const others = Object.values(state.players);
  const player: TagPlayer = {
    x: 0,
    y: 0,
    vx: 0,
    vy: 0,
    dashedAt: NEVER,
    it: false,
    since: state.tick,
    caughtBy: NOBODY,
  };
  place(state, player, others);
  state.players[seat] = player;
  // What `leave` has returned.
  state.scores[seat] = scoreOf(state, kept as Kept | undefined);
  if (needsAnotherIt(state)) makeIt(state, seat);
}

/** Who comes in the middle of a round helps to chase, where one more is due. */
function needsAnotherIt(state: TagState): boolean {
  if (state.phase === 'overtime') return true;
  // Nobody wins a round of Infection because somebody came.
  if (isChase(state) && isInfection(state)) return seatsOf(state).length - itsOf(state).length > 2;
  return isRoundOn(state) && itsOf(state).length < wantedIts(state);
}

function leave(state: TagState, seat: number): Kept | undefined {
  const kept = keep(state, seat);
  delete state.players[seat];
  delete state.scores[seat];
  forgetPowers(state, seat);
  delete state.votes[seat];
  for (const player of Object.values(state.players)) {
    // Whoever gets the seat next has caught nobody.
    if (player.caughtBy === seat) player.caughtBy = NOBODY;
  }
  if (isRoundOn(state) && state.phase !== 'overtime') balanceIts(state);
  return kept;
}

/** The match is over with the last moment of the podium. */
function final(state: TagState): FinalScore[] | undefined {
  if (state.phase !== 'podium' || phaseTicks(state) < durationOf('podium') - 1) return undefined;
  return matchStandings(state).map(({ seat, wins }) => ({ seat, score: wins }));
}

function isRoundOn(state: TagState): boolean {
  return state.phase === 'countdown' || isChase(state);
}

function step(state: TagState, inputs: ReadonlyMap<number, TagInput>): void {
  state.tick++;
  advanceRound(state);
  takeVotes(state, inputs);
  for (const seat of seatsOf(state)) movePlayer(state, seat, inputs.get(seat) ?? IDLE);
  if (!isChase(state)) return;
  advancePowers(state);
  advancePickups(state);
  chase(state);
}

/** How fast somebody runs. */
function paceOf(state: TagState, seat: number): number {
  if (hasPower(state, seat, 'speed')) return SPRINT_SPEED;
  return state.players[seat]?.it && isInfection(state) ? INFECTED_SPEED : RUN_SPEED;
}

function movePlayer(state: TagState, seat: number, wanted: TagInput): void {
  const player = state.players[seat] as TagPlayer;
  const stands = isStanding(state, player) || isTrading(state, seat);
  const input = quantise(stands ? IDLE : wanted);
  // A dash that has recovered is forgotten: what is not there costs nothing in a snapshot.
  if (dashRecovery(state, player) >= 1) player.dashedAt = NEVER;
  if (input.dash && player.dashedAt === NEVER && startDash(player, input)) player.dashedAt = state.tick;
  if (!isDashing(state, player)) steer(player, input, paceOf(state, seat));
  move(player, arenaOf(state.arena).obstacles);
}
