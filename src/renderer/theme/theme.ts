import { type ColourName, product } from '../../shared/product.ts';

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

/**
 * One colour per seat. Warm orange is missing on purpose: it is the app's own, and marks whoever stands out.
 * Neighbours in the list differ in lightness as well as in hue, so that they stay apart for colour-blind eyes.
 */
const SEAT_COLOURS = [
  0x7cc7ff, 0xb5f08a, 0xc59bff, 0x4fe0cf, 0xff9fd0, 0xf2e479, 0x6f9bff, 0x9ce8e8, 0xd9c2ff, 0x58c98a,
  0xf0b7b0, 0xc9e86a, 0x8fb0d9, 0xe68aff, 0xa9d6b8, 0xe3d3b0,
] as const;

/** The colour of a seat as a Pixi number; seats past the sixteenth start over. */
export function seatColour(seat: number): number {
  return SEAT_COLOURS[Math.abs(seat) % SEAT_COLOURS.length] ?? PALETTE.paper;
}

/** A Pixi colour as CSS writes it: `#7cc7ff`. */
export function cssColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
