/**
 * What is true. Nothing but the state and the inputs counts here, so that every computer comes to the same result: no
 * `Math.random()` (there is `nextRandom(state)`), no `Date`, no `Math.sin()`.
 */
import { nextRandom, type Rules } from '../../../../../src/shared/simulation/index.ts';

/** World units. */
export const WORLD = { width: 800, height: 600 };
/** How far the light reaches from its middle, world units. */
export const LIGHT_RADIUS = 60;
/** World units per second. A tick is 1/60 s. */
const SPEED = 240;
/** Whoever has so many points first ends the match. */
export const POINTS_TO_WIN = 10;

export interface NewGamePlayer {
  x: number;
  y: number;
  points: number;
}

export interface NewGameState {
  lightX: number;
  lightY: number;
  /** What chance goes on from; see `nextRandom`. */
  random: number;
  /** By seat. This table has to be called so: it says who is predicted. */
  players: Record<number, NewGamePlayer>;
}

/** All that a player's computer ever says: where it wants to go. Never where it is. */
export interface NewGameInput {
  x: number;
  y: number;
}

export const rules: Rules<NewGameState, NewGameInput> = {
  idle: { x: 0, y: 0 },

  create({ seed }) {
    const state: NewGameState = { lightX: 0, lightY: 0, random: seed, players: {} };
    moveLight(state);
    return state;
  },

  join(state, { seat }) {
    // Side by side, so that everybody sees where they are.
    state.players[seat] = { x: 100 + (seat % 8) * 86, y: WORLD.height / 2, points: 0 };
  },

  leave(state, seat) {
    delete state.players[seat];
  },

  step(state, inputs) {
    for (const [seat, player] of Object.entries(state.players)) {
      move(player, inputs.get(Number(seat)) ?? rules.idle);
    }
    // A player's own copy predicts only that player, and so never sees two here: points come from the host.
    const lit = Object.values(state.players).filter((player) => isLit(state, player));
    if (lit.length < 2) return;
    for (const player of lit) player.points += 1;
    moveLight(state);
  },

  /** Once this returns a ranking, everybody is back in the lobby, where it is shown. Best first. */
  final({ players }) {
    const ranking = Object.entries(players)
      .map(([seat, { points }]) => ({ seat: Number(seat), score: points }))
      .sort((a, b) => b.score - a.score);
    return (ranking[0]?.score ?? 0) < POINTS_TO_WIN ? undefined : ranking;
  },
};

/** Whether a player stands in the light. */
export function isLit({ lightX, lightY }: NewGameState, { x, y }: NewGamePlayer): boolean {
  const [dx, dy] = [x - lightX, y - lightY];
  return dx * dx + dy * dy <= LIGHT_RADIUS * LIGHT_RADIUS;
}

function move(player: NewGamePlayer, { x, y }: NewGameInput): void {
  // Nobody is faster on the diagonal.
  const length = Math.max(1, Math.sqrt(x * x + y * y));
  player.x = within(player.x + (x / length) * (SPEED / 60), WORLD.width);
  player.y = within(player.y + (y / length) * (SPEED / 60), WORLD.height);
}

function moveLight(state: NewGameState): void {
  state.lightX = LIGHT_RADIUS + Math.floor(nextRandom(state) * (WORLD.width - 2 * LIGHT_RADIUS));
  state.lightY = LIGHT_RADIUS + Math.floor(nextRandom(state) * (WORLD.height - 2 * LIGHT_RADIUS));
}

function within(value: number, end: number): number {
  return Math.max(0, Math.min(end, value));
}
