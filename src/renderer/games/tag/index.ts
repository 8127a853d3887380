import { game } from '../../../shared/games/tag/index.ts';
import type { GameContext, GameView } from '../game-view.ts';
import { TagView } from './view.ts';

export function createView(context: GameContext): GameView {
  // The view's client takes over from one that has joined already, so what it would join with does not matter.
  return new TagView(game.createClient({ name: '', versions: {} }), context);
}
