import type { Backdrop, Size } from '../game-about.ts';
import { createChase, stepChase } from './chase.ts';
import { paintChase } from './paint-chase.ts';

const DOTS = 7;
/** Seconds that the chase has already been on when the menu opens, so that it never starts from a standstill. */
const HEAD_START = 4;
const STEP = 1 / 30;

/** A quiet game of tag behind the menu. */
export function createChaseBackdrop({ width, height }: Size): Backdrop {
  const chase = createChase(width, height, DOTS);
  for (let time = 0; time < HEAD_START; time += STEP) stepChase(chase, STEP);
  return {
    advance(seconds, size) {
      Object.assign(chase, size);
      stepChase(chase, seconds);
    },
    paint(context, size) {
      Object.assign(chase, size);
      paintChase(context, chase);
    },
  };
}
