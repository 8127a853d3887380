/**
 * The game that the template itself is tested with: dots that run about in a box, and a ball that drifts through
 * it. It is in no catalogue and no app, so that any game of the catalogue can go.
 */
import { decimal, type Fields, integer, type Layout, nextRandom, table } from '../../netcode/index.ts';
import type { Rules } from '../rules.ts';
import type { Think } from '../simulation-bot.ts';
import { simulationGame } from '../simulation-game.ts';

export interface DotsState {
  tick: number;
  random: number;
  ball: number;
  players: Record<number, { x: number; y: number; vx: number; vy: number }>;
}

export interface DotsInput {
  x: number;
  y: number;
}

/** World units per second. */
export const SPEED = 200;
/** The box's length and width, world units. */
export const SIZE = 600;

export const rules: Rules<DotsState, DotsInput> = {
  idle: { x: 0, y: 0 },

  create: ({ seed }) => ({ tick: 0, random: seed, ball: 0, players: {} }),

  join(state, { seat }) {
    state.players[seat] = { x: nextRandom(state) * SIZE, y: nextRandom(state) * SIZE, vx: 0, vy: 0 };
  },

  leave(state, seat) {
    delete state.players[seat];
  },

  step(state, inputs) {
    state.tick += 1;
    if (state.tick % 60 === 0) state.ball = nextRandom(state) * SIZE;
    for (const [seat, player] of Object.entries(state.players)) {
      const { x, y } = inputs.get(Number(seat)) ?? rules.idle;
      player.vx = x * SPEED;
      player.vy = y * SPEED;
      player.x = Math.min(SIZE, Math.max(0, player.x + player.vx / 60));
      player.y = Math.min(SIZE, Math.max(0, player.y + player.vy / 60));
    }
  },
};

/** A dot covers 10 units between two snapshots. */
export const JUMP = 24;

const layout: Layout<DotsState> = {
  tick: integer({ min: 0, max: 2 ** 32 - 1, rate: 60 }),
  random: integer({ min: 0, max: 2 ** 32 - 1 }),
  ball: decimal({ min: 0, max: SIZE, step: 1 / 4 }),
  players: table({
    x: decimal({ min: 0, max: SIZE, step: 1 / 16, rate: 'vx', blend: 'hermite', jump: JUMP }),
    y: decimal({ min: 0, max: SIZE, step: 1 / 16, rate: 'vy', blend: 'hermite', jump: JUMP }),
    vx: integer({ min: -SPEED, max: SPEED }),
    vy: integer({ min: -SPEED, max: SPEED }),
  }),
};

const input: Fields<DotsInput> = {
  x: decimal({ min: -1, max: 1, step: 1 / 32 }),
  y: decimal({ min: -1, max: 1, step: 1 / 32 }),
};

/** A bot runs from one place that takes its fancy to the next. */
export function createBot({ seed }: { seed: number }): Think<DotsState, DotsInput> {
  const fancy = { random: seed };
  const somewhere = () => ({ x: nextRandom(fancy) * SIZE, y: nextRandom(fancy) * SIZE });
  let goal = somewhere();
  return ({ players }, seat) => {
    const { x, y } = players[seat] ?? goal;
    const distance = Math.sqrt((goal.x - x) ** 2 + (goal.y - y) ** 2);
    if (distance < SPEED / 10) goal = somewhere();
    return distance === 0 ? rules.idle : { x: (goal.x - x) / distance, y: (goal.y - y) / distance };
  };
}

/** What Dots is made of, to make other games of it. Without bots. */
export const parts = {
  id: 'dots',
  title: 'Dots',
  tagline: 'Run about.',
  version: 1,
  seats: 16,
  spectators: 2,
  rules,
  layout,
  input,
};

/** Dots with as many seats as a test needs. */
export function dotsFor(seats: number) {
  return simulationGame({ ...parts, seats, createBot });
}

export const dots = dotsFor(parts.seats);
