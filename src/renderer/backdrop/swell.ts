/** What moves behind the menu when the game brings nothing of its own: a field of dots that rises and falls. */
import type { Backdrop, Size } from '../games/game-about.ts';
import { cssColour, PALETTE } from '../theme/theme.ts';

/** From one dot to the next, in CSS pixels: five steps of the grid. */
const STEP = 40;
const AT_REST = cssColour(PALETTE.inkLine);
const CREST = cssColour(PALETTE.ember);
/** Radius of a dot at rest, and by how much a crest makes it grow, in CSS pixels. */
const RADIUS = 1;
const GROWTH = 7;
/** Where the swell begins, in seconds: somewhere in the middle of it. */
const BEGINS = 9;

/** Waves that pass through each other: where to, how far from crest to crest (CSS pixels), how long that takes (s). */
const WAVES = [
  { heading: 0.5, length: 620, period: 13 },
  { heading: 2.2, length: 840, period: 19 },
  { heading: -1.1, length: 470, period: 17 },
].map(({ heading, length, period }) => ({
  x: (Math.cos(heading) * 2 * Math.PI) / length,
  y: (Math.sin(heading) * 2 * Math.PI) / length,
  speed: (2 * Math.PI) / period,
}));

/** How high the field stands at a place and a time: 0 in a trough, 1 where all waves meet. */
export function heightAt(x: number, y: number, seconds: number): number {
  const sum = WAVES.reduce((all, wave) => all + Math.sin(x * wave.x + y * wave.y - seconds * wave.speed), 0);
  return 0.5 + sum / (2 * WAVES.length);
}

export function createSwell(): Backdrop {
  let time = BEGINS;
  return {
    advance(seconds) {
      time += seconds;
    },
    paint(context, { width, height }: Size) {
      for (let x = STEP / 2; x < width; x += STEP) {
        for (let y = STEP / 2; y < height; y += STEP) paintDot(context, x, y, heightAt(x, y, time));
      }
    },
  };
}

function paintDot(context: CanvasRenderingContext2D, x: number, y: number, height: number): void {
  // Most of the field is at rest: only crests stand out.
  const crest = height ** 3;
  for (const [colour, alpha] of [
    [AT_REST, 1],
    [CREST, crest],
  ] as const) {
    context.globalAlpha = alpha;
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, y, RADIUS + GROWTH * crest, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
}
