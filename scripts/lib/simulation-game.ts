// The game that a command plays without windows. Only for scripts that run TypeScript: `party.ts` and the benchmarks.
import { catalogue, DEFAULT_GAME, findGame } from '../../src/shared/games/catalogue.ts';
import type { PlayersBySeat, SimulationGame } from '../../src/shared/simulation/index.ts';
import { dots } from '../../src/shared/simulation/testing/dots.ts';

/** Whatever its state and its inputs are. */
export type AnySimulationGame = SimulationGame<PlayersBySeat, object>;

/**
 * A simulation game of the catalogue, or `dots`, the one that the template itself is tested with.
 * @throws RangeError when there is no such game, or when it is no simulation game
 */
export async function loadSimulationGame(id: string): Promise<AnySimulationGame> {
  const game = await load(id);
  if (game === undefined)
    throw new RangeError(`There is no game “${id}”. There are: ${Object.keys(catalogue).join(', ')}.`);
  if (!('simulation' in game))
    throw new RangeError(`${game.title} is no simulation game: it has no motion to look at.`);
  return game as unknown as AnySimulationGame;
}

/** The id of what is played when nobody chooses: the catalogue's first game, or Dots where bots cannot play that. */
export async function playableByDefault(): Promise<string> {
  const game = await load(DEFAULT_GAME);
  return game !== undefined && 'createMind' in game ? game.id : dots.id;
}

async function load(id: string) {
  const entry = findGame(id);
  if (entry !== undefined) return (await entry.load()).game;
  return id === dots.id ? dots : undefined;
}
