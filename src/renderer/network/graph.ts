import type { Sample } from './network-watch.ts';
import { HISTORY_MS } from './network-watch.ts';

/** One line of a graph. */
export interface Trace {
  readonly colour: string;
  /** The value to draw, in the graph's unit; undefined leaves a gap. */
  value(sample: Sample): number | undefined;
}

/** The tops that a scale may have: the smallest that holds all values is taken. */
const TOPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** The top of the scale for these values: a round number, at least `least`. */
export function topOf(values: readonly number[], least: number): number {
  const largest = Math.max(least, ...values);
  return TOPS.find((top) => top >= largest) ?? largest;
}

/**
 * Draws the last ten seconds, the present at the right edge. All traces share one scale.
 * @param least the scale reaches at least up to this
 * @returns the top of the scale
 */
export function paintGraph(
  canvas: HTMLCanvasElement,
  samples: readonly Sample[],
  traces: readonly Trace[],
  least: number,
): number {
  const context = canvas.getContext('2d');
  const { width, height } = fitted(canvas);
  const values = traces.flatMap((trace) => samples.flatMap((sample) => trace.value(sample) ?? []));
  const top = topOf(values, least);
  if (context === null) return top;

  const now = samples.at(-1)?.at ?? 0;
  const x = (at: number) => width * (1 - (now - at) / HISTORY_MS);
  const y = (value: number) => 1 + (height - 2) * (1 - value / top);
  context.clearRect(0, 0, width, height);
  context.lineWidth = Math.max(1, width / 160);
  context.lineJoin = 'round';
  for (const { colour, value } of traces) {
    context.strokeStyle = colour;
    context.beginPath();
    let isDrawing = false;
    for (const sample of samples) {
      const figure = value(sample);
      if (figure === undefined) isDrawing = false;
      else if (isDrawing) context.lineTo(x(sample.at), y(figure));
      else {
        context.moveTo(x(sample.at), y(figure));
        isDrawing = true;
      }
    }
    context.stroke();
  }
  return top;
}

/** Gives the canvas as many pixels as it covers on the screen. */
function fitted(canvas: HTMLCanvasElement): { width: number; height: number } {
  const width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
  const height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio));
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return { width, height };
}
