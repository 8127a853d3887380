import type { GameAbout } from '../game-about.ts';
import { createChaseBackdrop } from './chase-backdrop.ts';

export const about: GameAbout = {
  controls: [
    { keys: 'WASD, arrow keys or gamepad', what: 'Run' },
    { keys: 'Space, Shift or gamepad A', what: 'Dash' },
  ],
  createBackdrop: createChaseBackdrop,
};
