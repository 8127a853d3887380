import { cssColour, PALETTE, seatColour } from '../../theme/theme.ts';
import { type Chase, DOT_RADIUS, type Dot } from './chase.ts';

const INK = cssColour(PALETTE.inkDeep);
const EMBER = cssColour(PALETTE.ember);
/** From one dot of the ground to the next, in CSS pixels: five steps of the grid. */
const GROUND_STEP = 40;
const SPIKES = 11;

/** Draws the whole scene. */
export function paintChase(context: CanvasRenderingContext2D, chase: Chase): void {
  paintGround(context, chase);
  for (const dot of chase.dots) paintDot(context, dot, dot.seat === chase.it, chase.rest > 0);
}

function paintGround(context: CanvasRenderingContext2D, { width, height }: Chase): void {
  context.fillStyle = '#2b2648';
  context.beginPath();
  for (let x = GROUND_STEP / 2; x < width; x += GROUND_STEP) {
    for (let y = GROUND_STEP / 2; y < height; y += GROUND_STEP) context.rect(x - 1, y - 1, 2, 2);
  }
  context.fill();
}

function paintDot(context: CanvasRenderingContext2D, dot: Dot, it: boolean, calm: boolean): void {
  const colour = cssColour(seatColour(dot.seat));
  context.save();
  context.translate(dot.x, dot.y);
  paintGlow(context, it ? EMBER : colour, it ? 4.4 : 2.6);
  if (it) paintBurst(context, calm);
  context.fillStyle = colour;
  circle(context, 0, 0, DOT_RADIUS);
  paintEyes(context, dot);
  context.restore();
}

function paintGlow(context: CanvasRenderingContext2D, colour: string, reach: number): void {
  const radius = DOT_RADIUS * reach;
  const glow = context.createRadialGradient(0, 0, DOT_RADIUS * 0.6, 0, 0, radius);
  glow.addColorStop(0, `${colour}55`);
  glow.addColorStop(1, `${colour}00`);
  context.fillStyle = glow;
  circle(context, 0, 0, radius);
}

function paintBurst(context: CanvasRenderingContext2D, calm: boolean): void {
  context.beginPath();
  for (let index = 0; index < 2 * SPIKES; index++) {
    const radius = DOT_RADIUS + (index % 2 === 0 ? 15 : 4);
    const angle = (index / (2 * SPIKES)) * 2 * Math.PI;
    context.lineTo(Math.cos(angle) * radius, Math.sin(angle) * radius);
  }
  context.closePath();
  context.fillStyle = EMBER;
  context.strokeStyle = EMBER;
  context.lineWidth = 2;
  if (calm) context.stroke();
  else context.fill();
}

function paintEyes(context: CanvasRenderingContext2D, { vx, vy }: Dot): void {
  const speed = Math.max(60, Math.hypot(vx, vy));
  context.fillStyle = INK;
  for (const side of [-1, 1]) {
    context.beginPath();
    context.ellipse(side * 6 + (vx / speed) * 6, (vy / speed) * 6, 2.8, 4.8, 0, 0, 2 * Math.PI);
    context.fill();
  }
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
