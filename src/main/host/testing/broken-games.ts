/** Games that break, in the place of the catalogue: see `entry.test.ts`. */
import type { GameEntry } from '../../../shared/games/catalogue.ts';
import {
  decimal,
  flag,
  integer,
  type Rules,
  simulationGame,
  table,
} from '../../../shared/simulation/index.ts';

interface State {
  tick: number;
  players: Record<number, { x: number }>;
}
type BrokenRules = Rules<State, { jump: boolean }>;

const sound: BrokenRules = {
  idle: { jump: false },
  create: () => ({ tick: 0, players: {} }),
  join: (state, { seat }) => {
    state.players[seat] = { x: 0 };
  },
  leave: (state, seat) => {
    delete state.players[seat];
  },
  step: (state) => {
    state.tick += 1;
  },
};

function entry(id: string, broken: () => Partial<BrokenRules>): GameEntry {
  const about = { id, title: id, tagline: '', version: 1, seats: 2, starts: 'at once' } as const;
  const load = async () => {
    const layout = {
      tick: integer({ min: 0, max: 2 ** 32 - 1 }),
      players: table({ x: decimal({ min: 0, max: 10, step: 1 / 4 }) }),
    };
    const game = simulationGame({
      ...about,
      rules: { ...sound, ...broken() },
      layout,
      input: { jump: flag() },
    });
    return { game };
  };
  return { ...about, load };
}

const games: Readonly<Record<string, GameEntry>> = {
  /** Breaks as soon as somebody plays. */
  step: entry('step', () => ({
    step: ({ players }) => {
      if (players[0] !== undefined) players[0].x = Number.NaN;
    },
  })),
  /** Does not let anybody in. */
  join: entry('join', () => ({
    join: () => {
      throw new Error('nobody is expected');
    },
  })),
  /** Cannot be loaded at all. */
  load: entry('load', () => {
    throw new Error('no such file');
  }),
  /** Walks out of its field, which is only a warning. */
  outside: entry('outside', () => ({
    step: ({ players }) => {
      for (const player of Object.values(players)) player.x = 11;
    },
  })),
};

export function findGame(id: string): GameEntry | undefined {
  return games[id];
}
