import { Container, Graphics } from 'pixi.js';
import { PALETTE } from '../../theme/theme.ts';
import type { Pointer } from './pointers-of.ts';

/** In CSS pixels, and how often it beats in a second. */
const LENGTH = 13;
const BEATS = 1.6;

/** Arrows at the edge of a window that is too small for the whole arena. */
export class Pointers extends Container {
  #time = 0;

  /**
   * @param scale keeps them as large on the screen when the world is drawn small
   * @param seconds time since the last call; 0 keeps them still
   */
  show(pointers: readonly Pointer[], scale: number, seconds: number): void {
    this.#time += seconds;
    while (this.children.length < pointers.length) this.addChild(drawArrow());
    this.children.forEach((arrow, index) => {
      const pointer = pointers[index];
      arrow.visible = pointer !== undefined;
      if (pointer === undefined) return;
      arrow.position.set(pointer.x, pointer.y);
      arrow.rotation = pointer.angle;
      arrow.scale.set(scale * (1 + 0.12 * Math.sin(this.#time * BEATS * 2 * Math.PI)));
    });
  }
}

function drawArrow(): Graphics {
  const points = [LENGTH, 0, -LENGTH * 0.7, -LENGTH * 0.8, -LENGTH * 0.3, 0, -LENGTH * 0.7, LENGTH * 0.8];
  return new Graphics()
    .poly(points)
    .fill(PALETTE.ember)
    .poly(points)
    .stroke({ color: PALETTE.inkDeep, width: 3, join: 'round', alignment: 0 });
}
