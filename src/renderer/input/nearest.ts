export type Heading = 'up' | 'down' | 'left' | 'right';

/** Where something stands on the screen, in any unit. */
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** How much worse it is to lie aside than to lie far. */
const ASIDE = 2;
/** Further than any screen is wide: whatever costs this comes after all that does not. */
const LAST = 1e6;

/**
 * Where the focus goes from a place in a direction: to the nearest that lies there. To the left and right whatever
 * stands in the same row comes first; what overlaps the place itself comes last. However far aside something lies, it
 * is found when nothing else is in that direction: nobody gets stuck.
 * @returns its place in the list; −1 where nothing lies there
 */
export function nearest(from: Box, boxes: readonly Box[], heading: Heading): number {
  const isAcross = heading === 'left' || heading === 'right';
  const start = turned(from, heading);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, box] of boxes.entries()) {
    const to = turned(box, heading);
    if (to.left + to.right <= start.left + start.right || to.left < start.left) continue;
    const ahead = Math.max(0, to.left - start.right);
    const aside = Math.max(0, to.top - start.bottom, start.top - to.bottom);
    const offCentre = Math.abs(to.top + to.bottom - start.top - start.bottom) / 2;
    const isInRow = aside === 0;
    let cost = ahead + ASIDE * aside + offCentre / 10;
    if (isAcross && !isInRow) cost += LAST;
    if (!isInRow && to.left < start.right) cost += 2 * LAST;
    if (cost < least) {
      least = cost;
      best = index;
    }
  }
  return best;
}

/** The same place with the heading pointing to the right. */
function turned({ left, right, top, bottom }: Box, heading: Heading): Box {
  if (heading === 'right') return { left, right, top, bottom };
  if (heading === 'left') return { left: -right, right: -left, top, bottom };
  if (heading === 'down') return { left: top, right: bottom, top: left, bottom: right };
  return { left: -bottom, right: -top, top: left, bottom: right };
}
