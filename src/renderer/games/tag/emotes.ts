import { Container } from 'pixi.js';
import type { Emote } from '../../../shared/session/index.ts';
import { BUBBLE_RADIUS, BUBBLE_TIP, emoteBubble } from '../../engine/emote-bubble.ts';
import type { Bounds } from './labels.ts';

/** Room for the name between a disc and its emote, in world units; it grows with the names. */
const NAME = 20;

interface EmoteState {
  readonly seat: number;
  readonly x: number;
  readonly y: number;
  /** How far the picture of the disc reaches from its middle, world units. */
  readonly reach: number;
  readonly emote: Emote | undefined;
}

/** What players show each other, above their names. */
export class Emotes extends Container {
  readonly #bubbles = new Map<number, { emote: Emote; bubble: Container }>();

  /**
   * @param scale keeps them as large as names where the world is drawn small
   * @param bounds what is seen of the world: at its edge they stay inside
   */
  show(states: readonly EmoteState[], scale: number, bounds: Bounds): void {
    const showing = new Map(states.flatMap((state) => (state.emote ? [[state.seat, state.emote]] : [])));
    for (const [seat, { emote, bubble }] of this.#bubbles) {
      if (showing.get(seat) === emote) continue;
      bubble.destroy({ children: true });
      this.#bubbles.delete(seat);
    }
    const half = BUBBLE_RADIUS * scale;
    for (const { seat, x, y, reach, emote } of states) {
      if (emote === undefined) continue;
      const bubble = this.#bubbleOf(seat, emote);
      bubble.scale.set(scale);
      bubble.position.set(
        Math.max(bounds.left + half, Math.min(bounds.right - half, x)),
        Math.max(bounds.top + half, y - reach - (NAME + BUBBLE_TIP) * scale),
      );
    }
  }

  #bubbleOf(seat: number, emote: Emote): Container {
    const known = this.#bubbles.get(seat);
    if (known !== undefined) return known.bubble;
    const bubble = emoteBubble(emote);
    this.#bubbles.set(seat, { emote, bubble });
    this.addChild(bubble);
    return bubble;
  }
}
