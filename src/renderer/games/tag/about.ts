import type { GameAbout } from '../game-about.ts';
import { say as around } from './about-words.ts';
import { createChaseBackdrop } from './chase-backdrop.ts';
import { say, sayInfection } from './words.ts';

export const about: GameAbout = {
  title: () => say().title,
  tagline: () => say().tagline,
  controls: () => [
    { uses: 'move', what: say().run },
    { uses: 'action', what: say().dash },
  ],
  modes: () => ({ tag: say().title, infection: sayInfection().title }),
  score: (wins) => around().rounds(wins),
  createBackdrop: createChaseBackdrop,
};
