/**
 * A game that does on request what a game must not: break. It is in no app but the one that the template's own
 * end-to-end tests drive. Without bots.
 */
import {
  choice,
  integer,
  type JoiningPlayer,
  type Rules,
  simulationGame,
  table,
} from '../../../src/shared/simulation/index.ts';

export const WISHES = ['none', 'break-host', 'nan', 'outside'] as const;

export interface TrialState {
  players: Record<number, { x: number; counted: number }>;
}

export interface TrialInput {
  x: number;
  /** How often something was pressed, all in all. */
  pressed: number;
  wish: (typeof WISHES)[number];
}

const rules: Rules<TrialState, TrialInput> = {
  idle: { x: 0, pressed: 0, wish: 'none' },
  create: () => ({ players: {} }),
  join: (state, { seat }: JoiningPlayer) => {
    state.players[seat] = { x: 50, counted: 0 };
  },
  leave: (state, seat) => {
    delete state.players[seat];
  },
  step(state, inputs) {
    for (const [seat, player] of Object.entries(state.players)) {
      const { x, pressed, wish } = inputs.get(Number(seat)) ?? rules.idle;
      player.counted = Math.max(player.counted, pressed);
      player.x = Math.max(0, Math.min(100, player.x + x));
      if (wish === 'nan') player.x = Number.NaN;
      if (wish === 'outside') player.x = 101;
      // A player's own copy calculates with that player's inputs alone, so this breaks where all come together.
      if (wish === 'break-host' && inputs.size > 1) throw new Error('The bench has given way.');
    }
  },
  /** Whoever has counted to five has won. */
  final({ players }) {
    const ranking = Object.entries(players)
      .map(([seat, { counted }]) => ({ seat: Number(seat), score: counted }))
      .sort((a, b) => b.score - a.score);
    return (ranking[0]?.score ?? 0) < 5 ? undefined : ranking;
  },
};

export const about = { id: 'trial', title: 'Trial', tagline: 'Break it.', version: 1, seats: 4 } as const;

export const game = simulationGame({
  ...about,
  rules,
  layout: {
    players: table({
      x: integer({ min: 0, max: 100 }),
      counted: integer({ min: 0, max: 255 }),
    }),
  },
  input: { x: integer({ min: -1, max: 1 }), pressed: integer({ min: 0, max: 255 }), wish: choice(...WISHES) },
});
