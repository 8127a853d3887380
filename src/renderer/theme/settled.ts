/**
 * Tells the outside (`--screenshot`, end-to-end tests) when a screen stands still: its fonts are there and its
 * entry motion is over. Endless animations do not count.
 */
let current = 0;

export function unsettle(): void {
  current += 1;
  document.documentElement.dataset.settled = 'false';
}

/** Marks the page as settled, unless another screen has started meanwhile. */
export async function settle(): Promise<void> {
  const mine = current;
  await document.fonts.ready;
  const finite = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(finite.map((animation) => animation.finished));
  if (mine === current) document.documentElement.dataset.settled = 'true';
}
