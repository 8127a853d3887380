import { choice, decimal, type Fields, flag, integer, type Layout, table } from '../../simulation/index.ts';
import { ARENAS } from './arenas.ts';
import { AXIS_STEPS, NO_VOTE, type TagInput } from './input.ts';
import { MODES, NOBODY, PHASES, PICKUPS, type TagState } from './state.ts';
import { DASH_SPEED, OVERTIME_TICKS, PICKUP_SPOTS, PLAY_TICKS, TICKS_PER_SECOND, WORLD } from './tuning.ts';

const UNSIGNED_32 = 2 ** 32 - 1;
/** The rules know no limit of players; the session has one. */
const LAST_SEAT = 255;

/** 1/15 of a world unit: at full speed along an axis a player covers exactly 50 steps a tick. */
const PLACE_STEP = 1 / 15;
/** Twice what a dash covers between two snapshots; what moves further was put there for a new round. */
const JUMP = 60;

/** How a state of Tag is put into a snapshot. */
export const layout: Layout<TagState> = {
  tick: integer({ min: 0, max: UNSIGNED_32, rate: TICKS_PER_SECOND }),
  mode: choice(...MODES),
  phase: choice(...PHASES),
  phaseSince: integer({ min: 0, max: UNSIGNED_32 }),
  arena: integer({ min: 0, max: ARENAS.length - 1 }),
  match: integer({ min: 0, max: UNSIGNED_32 }),
  random: integer({ min: 0, max: UNSIGNED_32 }),
  players: table({
    x: decimal({ min: 0, max: WORLD.width, step: PLACE_STEP, rate: 'vx', blend: 'hermite', jump: JUMP }),
    y: decimal({ min: 0, max: WORLD.height, step: PLACE_STEP, rate: 'vy', blend: 'hermite', jump: JUMP }),
    vx: integer({ min: -DASH_SPEED, max: DASH_SPEED, blend: 'linear' }),
    vy: integer({ min: -DASH_SPEED, max: DASH_SPEED, blend: 'linear' }),
    dashedAt: integer({ min: 0, max: UNSIGNED_32 }),
    it: flag(),
    since: integer({ min: 0, max: UNSIGNED_32 }),
    caughtBy: integer({ min: NOBODY, max: LAST_SEAT }),
  }),
  scores: table({
    survived: integer({ min: 0, max: PLAY_TICKS + OVERTIME_TICKS }),
    wins: integer({ min: 0, max: UNSIGNED_32 }),
  }),
  pickups: table({ kind: choice(...PICKUPS) }, { rows: PICKUP_SPOTS }),
  powers: table(
    {
      kind: choice(...PICKUPS),
      since: integer({ min: 0, max: UNSIGNED_32 }),
      partner: integer({ min: NOBODY, max: LAST_SEAT }),
    },
    { rows: LAST_SEAT + 1 },
  ),
  votes: table({ arena: integer({ min: 0, max: ARENAS.length - 1 }) }, { rows: LAST_SEAT + 1 }),
};

/** How an input of Tag travels. */
export const input: Fields<TagInput> = {
  x: decimal({ min: -1, max: 1, step: 1 / AXIS_STEPS }),
  y: decimal({ min: -1, max: 1, step: 1 / AXIS_STEPS }),
  dash: flag(),
  vote: integer({ min: NO_VOTE, max: ARENAS.length }),
};
