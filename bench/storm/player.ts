import { type GameDefinition, type JoinOptions, PlayerListener } from '../../src/shared/session/index.ts';
import type { PlayersBySeat, SimulationGame } from '../../src/shared/simulation/index.ts';

/** A listener that plays: one of the game's own bots, on a line like a person's. */
export type Player = PlayerListener & { think(now: number): void };

/** Whoever plays a game as its bots do; where there are none, somebody who is there and does nothing. */
export function playerOf(game: GameDefinition, seed: number, join: JoinOptions): Player {
  const bot = game.createBot?.({ seed, join });
  if (bot !== undefined) return bot;
  if (!isSimulation(game)) return Object.assign(new PlayerListener(join), { think: () => {} });
  const client = game.createClient(join);
  const { idle } = game.simulation.rules;
  return Object.assign(client, { think: (now: number) => client.advance(now, idle) });
}

/** Whether this is a game of rules and a layout, which has a state that can be compared. */
export function isSimulation(game: GameDefinition): game is SimulationGame<PlayersBySeat, object> {
  return 'simulation' in game;
}
