import type { ColourName } from '../../shared/product.ts';
import type { Emote } from '../../shared/session/index.ts';
import { type Drawn, ellipse } from './drawn.ts';

/** One stroke of the pen or one filled shape, in a square from −10 to 10. */
export interface Shape extends Drawn {
  readonly colour: ColourName;
}

/** What the emotes look like, for SVG and for Pixi alike. */
export const EMOTE_ART: Readonly<Record<Emote, readonly Shape[]>> = {
  hello: [
    { path: 'M-3.4 0.5L-5.6-5M-1-0.5L-1.8-7.2M1.6-0.3L2.3-6.8M3.8 1L5.6-4.4', colour: 'ember', pen: 2.3 },
    { path: 'M-3.4 3.6L-7.2 1.4', colour: 'ember', pen: 2.6 },
    { path: ellipse(4.7, 4.7, 0.3, 3), colour: 'ember' },
  ],
  laugh: [
    { path: ellipse(8), colour: 'emberHot' },
    { path: 'M-5-1.2L-3.2-3.2L-1.4-1.2M1.4-1.2L3.2-3.2L5-1.2', colour: 'inkDeep', pen: 1.4 },
    { path: 'M-4.6 1.2L4.6 1.2C4.4 4.6 2.4 6 0 6C-2.4 6-4.4 4.6-4.6 1.2Z', colour: 'inkDeep' },
  ],
  heart: [
    {
      path: 'M0 7.4C-8-0.4-8.2-6.4-4-6.6C-2-6.7-0.6-5.5 0-4C0.6-5.5 2-6.7 4-6.6C8.2-6.4 8-0.4 0 7.4Z',
      colour: 'alarm',
    },
  ],
  wow: [
    { path: ellipse(8), colour: 'emberHot' },
    { path: ellipse(1.4, 1.4, -3, -2.2), colour: 'inkDeep' },
    { path: ellipse(1.4, 1.4, 3, -2.2), colour: 'inkDeep' },
    {
      path: 'M0 0.8C1.8 0.8 2.6 2 2.6 3.4C2.6 4.8 1.8 6 0 6C-1.8 6-2.6 4.8-2.6 3.4C-2.6 2-1.8 0.8 0 0.8Z',
      colour: 'inkDeep',
    },
  ],
};
