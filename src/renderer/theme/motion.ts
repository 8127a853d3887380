import { reducesMotion } from './appearance.ts';

/** Whether the player wants less motion. Asked anew each time: it can change while playing. */
export function prefersReducedMotion(): boolean {
  return reducesMotion.peek();
}
