/** The palette of `theme.css`, as numbers for Pixi. */
export const PALETTE = {
  inkDeep: 0x0c0a17,
  ink: 0x131120,
  inkRaised: 0x1e1a30,
  inkLine: 0x3a3454,
  paper: 0xfbf3e4,
  paperDim: 0xb9b0cc,
  ember: 0xff9a52,
  emberHot: 0xffb47a,
  emberDeep: 0xb3561a,
  alarm: 0xff8f8f,
  good: 0x86e3a8,
} as const;

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
