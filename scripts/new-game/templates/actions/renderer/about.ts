import type { GameAbout } from '../../../../../src/renderer/games/game-about.ts';
import { say } from './words.ts';

/** What the screens around the game show of it. Loaded with the menu, so it does not import the game. */
export const about: GameAbout = {
  title: () => say().title,
  tagline: () => say().tagline,
  score: (count) => say().numbers(count),
};
