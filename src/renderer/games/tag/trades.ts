import { Graphics } from 'pixi.js';
import type { TagState } from '../../../shared/games/tag/index.ts';
import type { Point } from '../../engine/camera.ts';
import { PICKUP_COLOURS } from './pickup-look.ts';

/** From one dot of the line to the next, in world units, and how many of them run past in a second. */
const DOT_DISTANCE = 16;
const DOT = 2.4;
const PACE = 2.5;

/** Dotted lines between those who are about to trade places: both see where they will be. */
export class Trades extends Graphics {
  #time = 0;

  /**
   * @param where each seat's disc
   * @param seconds time since the last call; 0 keeps the dots where they are
   */
  show(state: TagState, where: ReadonlyMap<number, Point>, seconds: number): void {
    this.#time += seconds;
    this.clear();
    for (const [seat, { kind, partner }] of Object.entries(state.powers)) {
      const [from, to] = [where.get(Number(seat)), where.get(partner)];
      if (kind !== 'swap' || from === undefined || to === undefined) continue;
      this.#drawLine(from, to);
      // There and back: they trade.
      this.#drawLine(to, from);
    }
  }

  #drawLine(from: Point, to: Point): void {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length < DOT_DISTANCE) return;
    const [alongX, alongY] = [(to.x - from.x) / length, (to.y - from.y) / length];
    // Beside the straight line, so that the two ways do not lie upon each other.
    const [sideX, sideY] = [-alongY * 5, alongX * 5];
    for (let at = ((this.#time * PACE) % 1) * DOT_DISTANCE; at < length; at += DOT_DISTANCE)
      this.circle(from.x + alongX * at + sideX, from.y + alongY * at + sideY, DOT);
    this.fill(PICKUP_COLOURS.swap);
  }
}
