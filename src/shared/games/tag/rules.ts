import type { Rules } from '../../simulation/index.ts';
import { arenaOf } from './arenas.ts';
import { IDLE, quantise, type TagInput } from './input.ts';
import { move, startDash, steer } from './movement.ts';
import { advanceRound, replaceIt } from './rounds.ts';
import { place } from './spawn.ts';
import {
  dashRecovery,
  isCalm,
  isDashing,
  NEVER,
  NOBODY,
  roundTicks,
  seatsOf,
  type TagPlayer,
  type TagState,
} from './state.ts';
import { CALM_TICKS, TAG_DISTANCE } from './tuning.ts';

/** What is true in Tag. One of the players is "it" and runs after the others; whoever it touches is it instead. */
export const rules: Rules<TagState, TagInput> = { create, join, leave, step, idle: IDLE };

function create({ seed }: { seed: number }): TagState {
  return {
    tick: 0,
    phase: 'practice',
    phaseSince: 0,
    arena: 0,
    it: NOBODY,
    calmUntil: 0,
    random: seed >>> 0,
    players: {},
  };
}

function join(state: TagState, { seat }: { seat: number }): void {
  const others = Object.values(state.players);
  const player: TagPlayer = {
    x: 0,
    y: 0,
    vx: 0,
    vy: 0,
    dashedAt: NEVER,
    missed: roundTicks(state),
    wins: 0,
  };
  place(state, player, others);
  state.players[seat] = player;
}

function leave(state: TagState, seat: number): void {
  delete state.players[seat];
  if (state.it === seat) replaceIt(state);
}

function step(state: TagState, inputs: ReadonlyMap<number, TagInput>): void {
  state.tick++;
  advanceRound(state);
  for (const seat of seatsOf(state)) movePlayer(state, seat, inputs.get(seat) ?? IDLE);
  if (state.phase === 'play') chase(state);
}

function movePlayer(state: TagState, seat: number, wanted: TagInput): void {
  const player = state.players[seat];
  if (player === undefined) return;
  const counting = state.phase === 'countdown' && seat === state.it;
  const input = counting ? IDLE : quantise(wanted);
  if (input.dash && dashRecovery(state, seat) >= 1 && startDash(player, input)) player.dashedAt = state.tick;
  if (!isDashing(state, player)) steer(player, input);
  move(player, arenaOf(state.arena).obstacles);
}

/** "It" pays for the tick, and tags the nearest player within reach. */
function chase(state: TagState): void {
  const it = state.players[state.it];
  if (it === undefined) return;
  it.missed++;
  if (isCalm(state)) return;
  const caught = nearestWithinReach(state, it);
  if (caught === NOBODY) return;
  state.it = caught;
  state.calmUntil = state.tick + CALM_TICKS;
}

function nearestWithinReach(state: TagState, it: TagPlayer): number {
  let nearest = TAG_DISTANCE * TAG_DISTANCE;
  let caught = NOBODY;
  for (const seat of seatsOf(state)) {
    const player = state.players[seat];
    if (player === undefined || player === it) continue;
    const dx = player.x - it.x;
    const dy = player.y - it.y;
    const distance = dx * dx + dy * dy;
    if (distance > nearest || (distance === nearest && caught !== NOBODY)) continue;
    nearest = distance;
    caught = seat;
  }
  return caught;
}
