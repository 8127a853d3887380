import { Container, Graphics } from 'pixi.js';
import type { Emote } from '../../shared/session/index.ts';
import { EMOTE_ART } from '../theme/emote-art.ts';
import { PALETTE } from '../theme/theme.ts';
import { draw } from './draw.ts';

/** How far a bubble reaches from its middle, and its pointed end from there, in the units of whoever draws it. */
export const BUBBLE_RADIUS = 13;
export const BUBBLE_TIP = 19;

/** An emote in a bubble whose tip points down to whoever shows it. Its middle is at 0, 0. */
export function emoteBubble(emote: Emote): Container {
  const bubble = new Graphics()
    .moveTo(-5, BUBBLE_RADIUS - 3)
    .lineTo(0, BUBBLE_TIP)
    .lineTo(5, BUBBLE_RADIUS - 3)
    .fill(PALETTE.paper)
    .circle(0, 0, BUBBLE_RADIUS)
    .fill(PALETTE.paper)
    .circle(0, 0, BUBBLE_RADIUS - 1.2)
    .fill(PALETTE.inkRaised);
  const art = new Graphics();
  for (const shape of EMOTE_ART[emote]) draw(art, shape, PALETTE[shape.colour]);
  const container = new Container();
  container.addChild(bubble, art);
  return container;
}
