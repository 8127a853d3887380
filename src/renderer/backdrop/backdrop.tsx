import { useEffect, useRef } from 'preact/hooks';
import { pageClock } from '../engine/clock.ts';
import { runFrames } from '../engine/frame-loop.ts';
import { aboutGame } from '../games/game-about.ts';
import { prefersReducedMotion } from '../theme/motion.ts';
import { createSwell } from './swell.ts';
import './backdrop.css';

/** The living picture behind the menu: that of the game, or the app's own. Stands still for whoever prefers that. */
export function Backdrop({ game }: { game: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    try {
      return canvas.current === null ? undefined : play(canvas.current, game);
    } catch (error) {
      // A picture that cannot be drawn is no reason to go without a menu.
      reportError(error);
    }
  }, [game]);
  return (
    <div class="backdrop" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

function play(canvas: HTMLCanvasElement, game: string): () => void {
  const context = canvas.getContext('2d');
  if (context === null) return () => {};
  const sizeNow = () => ({ width: canvas.clientWidth, height: canvas.clientHeight });
  let size = sizeNow();
  const backdrop = (aboutGame(game).createBackdrop ?? createSwell)(size);

  const paint = () => {
    context.clearRect(0, 0, size.width, size.height);
    backdrop.paint(context, size);
  };
  const resize = () => {
    const density = Math.min(2, devicePixelRatio);
    size = sizeNow();
    canvas.width = size.width * density;
    canvas.height = size.height * density;
    context.setTransform(density, 0, 0, density, 0, 0);
    paint();
  };
  resize();
  addEventListener('resize', resize);

  const stop = runFrames(
    ({ seconds }) => {
      if (prefersReducedMotion()) return;
      backdrop.advance(seconds, size);
      paint();
    },
    reportError,
    pageClock.now,
  );
  return () => {
    stop();
    removeEventListener('resize', resize);
  };
}
