import type { Texture } from 'pixi.js';
import type { Point } from '../../engine/camera.ts';
import { Particles } from '../../engine/particles.ts';
import { PALETTE } from '../../theme/theme.ts';
import type { ShownDisc } from './discs-of.ts';

const PARTICLES = 320;
/** A runner leaves one dot of the trail each time it has come so far, in world units. */
const STEP = 9;

/** The soft trails that runners leave. */
export class Trails extends Particles {
  readonly #ends = new Map<number, Point>();

  constructor(texture: Texture) {
    super(texture, PARTICLES);
  }

  leave({ seat, x, y, it, lost, dashing }: ShownDisc, colour: number): void {
    const end = this.#ends.get(seat);
    if (lost || (end !== undefined && Math.hypot(x - end.x, y - end.y) < STEP)) return;
    this.#ends.set(seat, { x, y });
    this.add({
      x,
      y,
      colour: it ? PALETTE.ember : colour,
      size: dashing ? 46 : 30,
      lasts: it ? 0.6 : 0.45,
      alpha: dashing ? 0.8 : 0.4,
    });
  }

  forget(seat: number): void {
    this.#ends.delete(seat);
  }
}
