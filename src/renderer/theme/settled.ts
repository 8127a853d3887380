import { fontsReady } from './fonts.ts';

/**
 * Tells the outside (`--screenshot`, end-to-end tests) when a screen stands still: its fonts are there, its entry
 * motion is over, and it has been painted like that. Endless animations do not count.
 */
let current = 0;

export function unsettle(): void {
  current += 1;
  document.documentElement.dataset.settled = 'false';
}

/** Marks the page as settled, unless another screen has started meanwhile. */
export async function settle(): Promise<void> {
  const mine = current;
  await fontsReady();
  const finite = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(finite.map((animation) => animation.finished));
  // The first of these comes before the frame with all of this is painted, the second after.
  await nextFrame();
  await nextFrame();
  if (mine === current) document.documentElement.dataset.settled = 'true';
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
