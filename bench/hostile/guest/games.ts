import { catalogue } from '../../../src/shared/games/catalogue.ts';
import type { GameDefinition } from '../../../src/shared/session/index.ts';
import { dots } from '../../../src/shared/simulation/testing/dots.ts';
import type { Game } from './guest.ts';

/** Games whose guests have replicas: those of the catalogue, and the template's own test game. */
export async function gamesToAttack(): Promise<Game[]> {
  const entries = await Promise.all(Object.values(catalogue).map((entry) => entry.load()));
  return [...entries.map(({ game }) => game), dots].filter(isSimulation);
}

function isSimulation(game: GameDefinition): game is Game {
  return 'simulation' in game;
}
