import type { GameAbout } from '../../../../../src/renderer/games/game-about.ts';
import { say } from './words.ts';

/** What the screens around the game show of it. Loaded with the menu, so it imports neither the game nor Pixi. */
export const about: GameAbout = {
  title: () => say().title,
  tagline: () => say().tagline,
  controls: () => [{ uses: 'move', what: say().run }],
  score: (points) => say().points(points),
};
