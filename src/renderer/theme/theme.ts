import { type ColourName, product } from '../../shared/product.ts';
import { PLAYER_COLOURS } from './player-colours.ts';
import { lookOf } from './player-looks.ts';

/** The product's colours as numbers for Pixi; CSS has them as custom properties, see {@link applyPalette}. */
export const PALETTE = Object.fromEntries(
  Object.entries(product.colours).map(([name, colour]) => [name, Number.parseInt(colour.slice(1), 16)]),
) as Readonly<Record<ColourName, number>>;

/** Gives every style sheet the product's colours: `inkDeep` as `--ink-deep`. Call it before anything is drawn. */
export function applyPalette(root: Pick<HTMLElement, 'style'>): void {
  for (const [name, colour] of Object.entries(product.colours)) {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    root.style.setProperty(`--${property}`, colour);
  }
}

export const FONT = 'Bricolage Grotesque Variable';

/** The colour of whoever sits there, as a Pixi number: the one that they have chosen, or that of the seat. */
export function seatColour(seat: number): number {
  return PLAYER_COLOURS[lookOf(seat).colour]?.colour ?? PALETTE.paper;
}

/** A Pixi colour as CSS writes it: `#7cc7ff`. */
export function cssColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
