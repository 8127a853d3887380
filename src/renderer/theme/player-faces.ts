import { type Drawn, ellipse } from './drawn.ts';

/** In the units of a disc with a radius of 14. */
export interface PlayerFace {
  readonly eye: Drawn;
  readonly mouth?: Drawn;
}

/** How far the eyes are from the middle of the face, and how far below it the mouth. */
export const EYE_APART = 4.2;
export const MOUTH_BELOW = 6.4;

const SMILE: Drawn = { path: 'M-3.4-1.3C-2 1.9 2 1.9 3.4-1.3', pen: 1.6 };

/** The faces that players choose from. */
export const PLAYER_FACES: readonly PlayerFace[] = [
  { eye: { path: ellipse(1.9, 3.3) } },
  { eye: { path: ellipse(2.1, 2.1) }, mouth: SMILE },
  { eye: { path: 'M-2.6-1.2L2.6-1.2C2.6 2.2-2.6 2.2-2.6-1.2Z' } },
  { eye: { path: ellipse(2.9, 3.1) }, mouth: { path: ellipse(1.6, 1.7) } },
  { eye: { path: 'M-1.9-2.2H1.9V2.2H-1.9Z' }, mouth: { path: 'M-3.4 0H3.4', pen: 1.8 } },
  { eye: { path: 'M-2.5 1.4C-1.4-2.4 1.4-2.4 2.5 1.4', pen: 1.8 }, mouth: SMILE },
];
