import { signal } from '@preact/signals';
import { catalogue, DEFAULT_GAME } from '../../shared/games/catalogue.ts';

/** Which of this copy's games the player hosts. */
export class GameChoice {
  /** Their ids. */
  readonly all = Object.keys(catalogue);
  readonly chosen = signal(DEFAULT_GAME);

  /** @param game from the command line */
  constructor(game?: string) {
    if (game !== undefined) this.chosen.value = game;
  }
}
