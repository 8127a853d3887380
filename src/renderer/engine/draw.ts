import { type Graphics, GraphicsPath } from 'pixi.js';
import type { Drawn } from '../theme/drawn.ts';

/** Adds it to a picture of Pixi. */
export function draw(graphics: Graphics, { path, pen }: Drawn, colour: number): Graphics {
  graphics.path(new GraphicsPath(path));
  return pen === undefined
    ? graphics.fill(colour)
    : graphics.stroke({ color: colour, width: pen, cap: 'round', join: 'round' });
}
