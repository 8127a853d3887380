import type { Point } from './camera.ts';

/** How fast a shake dies away: share of it that is left after one second. */
const LEFT_AFTER_A_SECOND = 0.0005;
const STILL: Point = { x: 0, y: 0 };

/** A small shake of the whole picture. Off for whoever prefers reduced motion: then nobody calls `add`. */
export class Shake {
  #strength = 0;
  #time = 0;

  /** @param pixels how far it swings at first, in CSS pixels */
  add(pixels: number): void {
    this.#strength = Math.max(this.#strength, pixels);
  }

  /** @param seconds time since the last call */
  advance(seconds: number): Point {
    if (this.#strength < 0.1) return STILL;
    this.#time += seconds;
    this.#strength *= LEFT_AFTER_A_SECOND ** seconds;
    return {
      x: Math.sin(this.#time * 71) * this.#strength,
      y: Math.sin(this.#time * 89 + 1) * this.#strength,
    };
  }
}
