const query = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');

/** Whether the player asked the system for less motion. Asked anew each time: it can change while playing. */
export function prefersReducedMotion(): boolean {
  return query?.matches ?? false;
}
