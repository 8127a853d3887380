import { Graphics } from 'pixi.js';

/** The ring is drawn anew only when it has filled up by one of so many parts. */
const PARTS = 40;

/** A ring around a disc that fills up clockwise. */
export class Ring extends Graphics {
  readonly #colour: number;
  #drawn = '';

  constructor(colour: number) {
    super();
    this.#colour = colour;
  }

  /**
   * @param share 0 empty to 1 full; undefined: no ring at all
   * @param radius world units
   * @param width the same
   */
  show(share: number | undefined, radius: number, width = 2.5): void {
    const part = share === undefined ? -1 : Math.floor(share * PARTS);
    const next = `${part} ${radius}`;
    if (next === this.#drawn) return;
    this.#drawn = next;
    this.clear();
    if (part < 0) return;
    const isFull = part === PARTS;
    this.circle(0, 0, radius).stroke({ color: this.#colour, width, alpha: isFull ? 1 : 0.22 });
    if (isFull) return;
    const start = -Math.PI / 2;
    this.moveTo(0, -radius)
      .arc(0, 0, radius, start, start + (part / PARTS) * 2 * Math.PI)
      .stroke({ color: this.#colour, width });
  }
}
