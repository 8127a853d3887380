/** How the state travels: the range and the grain of each field. The coarser the grain, the fewer the bytes. */
import {
  decimal,
  type Fields,
  integer,
  type Layout,
  table,
} from '../../../../../src/shared/simulation/index.ts';
import { type NewGameInput, type NewGameState, POINTS_TO_WIN, WORLD } from './rules.ts';

export const layout: Layout<NewGameState> = {
  lightX: integer({ min: 0, max: WORLD.width }),
  lightY: integer({ min: 0, max: WORLD.height }),
  random: integer({ min: 0, max: 2 ** 32 - 1 }),
  players: table({
    // Whoever moves further than `jump` between two snapshots was put there, and is not slid across the world.
    x: decimal({ min: 0, max: WORLD.width, step: 1 / 8, blend: 'linear', jump: 60 }),
    y: decimal({ min: 0, max: WORLD.height, step: 1 / 8, blend: 'linear', jump: 60 }),
    points: integer({ min: 0, max: POINTS_TO_WIN }),
  }),
};

/** Whatever a stranger sends becomes an input within these ranges. */
export const input: Fields<NewGameInput> = {
  x: decimal({ min: -1, max: 1, step: 1 / 32 }),
  y: decimal({ min: -1, max: 1, step: 1 / 32 }),
};
