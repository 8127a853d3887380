import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/shared/games/catalogue.ts';
import { dots } from '../../src/shared/simulation/testing/dots.ts';
import { loadSimulationGame, playableByDefault } from './simulation-game.ts';

describe('the game that a command plays without windows', () => {
  it('may be the one that the template is tested with', async () => {
    expect(await loadSimulationGame('dots')).toBe(dots);
  });

  it('has bots to play it when nobody chooses', async () => {
    const game = await loadSimulationGame(await playableByDefault());
    expect(game.createMind).toBeDefined();
  });

  it.each(['nothing', '', '__proto__'])('is not “%s”', async (id) => {
    await expect(loadSimulationGame(id)).rejects.toThrow(
      `There is no game “${id}”. There are: ${Object.keys(catalogue)[0]}`,
    );
  });
});
