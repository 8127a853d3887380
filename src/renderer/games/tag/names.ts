import { CanvasTextMetrics, Container, Text, TextStyle } from 'pixi.js';
import { FONT, PALETTE } from '../../theme/theme.ts';
import { type Bounds, type Label, type Placed, placeLabels, shorten } from './labels.ts';

/** In world units, when the world is drawn large enough. */
const NAME_SIZE = 14;
/** No name is wider than this, in world units at that size: about twelve letters. */
const WIDEST = 100;
const STYLE = new TextStyle({
  fontFamily: FONT,
  fontSize: NAME_SIZE,
  fontWeight: '700',
  fill: PALETTE.paper,
  stroke: { color: PALETTE.inkDeep, width: 4, join: 'round' },
});

/** What a name shows in one frame. */
export interface NameState {
  readonly seat: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** How far the picture of the disc reaches from its middle, world units. */
  readonly reach: number;
  readonly it: boolean;
  /** Nothing is heard of this player. */
  readonly lost: boolean;
}

/** The names of all players, over all discs. */
export class Names extends Container {
  readonly #texts = new Map<number, Text>();
  readonly #short = new Map<string, string>();
  #placed: ReadonlyMap<number, Placed> = new Map();

  /**
   * @param states who matters most first: where it is crowded, the last go without
   * @param scale keeps names readable when the world is drawn small
   * @param bounds what is seen of the world
   */
  show(states: readonly NameState[], scale: number, bounds: Bounds): void {
    const labels = states.map((state) => this.#labelOf(state, scale));
    this.#placed = placeLabels(labels, bounds, this.#placed);
    for (const [seat, text] of this.#texts) {
      const place = this.#placed.get(seat);
      text.visible = place !== undefined;
      if (place !== undefined) text.position.set(place.x, place.y);
      if (!states.some((state) => state.seat === seat)) this.#remove(seat, text);
    }
  }

  #labelOf({ seat, name, x, y, reach, it, lost }: NameState, scale: number): Label {
    const text = this.#textOf(seat);
    const words = this.#shortened(name);
    if (text.text !== words) text.text = words;
    text.tint = lost ? PALETTE.alarm : it ? PALETTE.emberHot : 0xffffff;
    text.scale.set(scale);
    return { seat, x, y, reach, width: text.width, height: text.height };
  }

  /** Each name is measured once. */
  #shortened(name: string): string {
    const known = this.#short.get(name);
    if (known !== undefined) return known;
    const short = shorten(name, WIDEST, (text) => CanvasTextMetrics.measureText(text, STYLE).width);
    this.#short.set(name, short);
    return short;
  }

  #textOf(seat: number): Text {
    const known = this.#texts.get(seat);
    if (known !== undefined) return known;
    const text = new Text({
      text: '',
      anchor: 0.5,
      resolution: 3,
      style: STYLE.clone(),
    });
    this.#texts.set(seat, text);
    this.addChild(text);
    return text;
  }

  #remove(seat: number, text: Text): void {
    text.destroy();
    this.#texts.delete(seat);
  }
}
