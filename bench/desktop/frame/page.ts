/** Pixi as the app sets it up, with nothing to draw, frame after frame. */

import { runFrames } from '../../../src/renderer/engine/frame-loop.ts';
import { createStage } from '../../../src/renderer/engine/stage.ts';

document.documentElement.style.height = '100%';
document.body.style.cssText = 'height: 100%; margin: 0';
const canvas = document.createElement('canvas');
document.body.append(canvas);
const pixi = await createStage(canvas, document.body);
runFrames(
  () => pixi.render(),
  (error) => {
    throw error;
  },
  () => performance.now(),
);
