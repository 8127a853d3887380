import type { GameAbout } from '../game-about.ts';
import { createChaseBackdrop } from './chase-backdrop.ts';
import { say, sayInfection } from './words.ts';

export const about: GameAbout = {
  title: () => say().title,
  tagline: () => say().tagline,
  controls: () => [
    { keys: say().runKeys, what: say().run },
    { keys: say().dashKeys, what: say().dash },
  ],
  modes: () => ({ tag: say().title, infection: sayInfection().title }),
  createBackdrop: createChaseBackdrop,
};
