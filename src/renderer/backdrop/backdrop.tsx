import { useEffect, useRef } from 'preact/hooks';
import { pageClock } from '../engine/clock.ts';
import { runFrames } from '../engine/frame-loop.ts';
import { prefersReducedMotion } from '../theme/motion.ts';
import { createChase, stepChase } from './chase.ts';
import { paintChase } from './paint.ts';
import './backdrop.css';

const DOTS = 7;
/** Seconds that the chase has already been on when the menu opens, so that it never starts from a standstill. */
const HEAD_START = 4;
const STEP = 1 / 30;

/** The living picture behind the menu. Stands still for whoever prefers reduced motion. */
export function Backdrop() {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current === null ? undefined : play(canvas.current)), []);
  return (
    <div class="backdrop" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

function play(canvas: HTMLCanvasElement): () => void {
  const context = canvas.getContext('2d');
  if (context === null) return () => {};
  const chase = createChase(canvas.clientWidth, canvas.clientHeight, DOTS);
  for (let time = 0; time < HEAD_START; time += STEP) stepChase(chase, STEP);

  const resize = () => {
    const density = Math.min(2, devicePixelRatio);
    chase.width = canvas.clientWidth;
    chase.height = canvas.clientHeight;
    canvas.width = chase.width * density;
    canvas.height = chase.height * density;
    context.setTransform(density, 0, 0, density, 0, 0);
    paintChase(context, chase);
  };
  resize();
  addEventListener('resize', resize);

  const stop = runFrames(
    ({ seconds }) => {
      if (prefersReducedMotion()) return;
      stepChase(chase, seconds);
      paintChase(context, chase);
    },
    reportError,
    pageClock.now,
  );
  return () => {
    stop();
    removeEventListener('resize', resize);
  };
}
