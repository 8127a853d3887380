/** A name that is to stand beside its disc. World units. */
export interface Label {
  readonly seat: number;
  /** The disc's middle, and how far its picture reaches from there. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly width: number;
  readonly height: number;
}

/** Where a name goes: its middle, and the side of the disc that it stands on. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly side: Side;
}

export type Side = 'above' | 'below' | 'right' | 'left';

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SIDES: readonly Side[] = ['above', 'below', 'right', 'left'];
/** Air that a name needs before it goes back above its disc, so that it does not flicker to and fro. */
const AIR = 5;

/**
 * Finds a place for each name: inside the bounds, on no other name, and where that can be had on nobody's disc. Who
 * comes first in the list chooses first; a name for which there is no place is left out.
 * @param before where names stood in the last frame: each stays on its side as long as it can
 */
export function placeLabels(
  labels: readonly Label[],
  bounds: Bounds,
  before: ReadonlyMap<number, Placed>,
): Map<number, Placed> {
  const placed = new Map<number, Placed>();
  const names: Bounds[] = [];
  for (const label of labels) {
    const discs = labels.filter((other) => other !== label).map(discOf);
    const last = before.get(label.seat)?.side ?? 'above';
    const place =
      findPlace(label, bounds, [...names, ...discs], last) ?? findPlace(label, bounds, names, last);
    if (place === undefined) continue;
    placed.set(label.seat, place);
    names.push(boxOf(label, place));
  }
  return placed;
}

function findPlace(label: Label, bounds: Bounds, taken: readonly Bounds[], last: Side): Placed | undefined {
  const fits = (side: Side, air: number) => {
    const place = placeAt(label, side, bounds);
    const room = boxOf(label, place);
    return isInside(room, bounds) && !taken.some((other) => overlap(room, other, air)) ? place : undefined;
  };
  return fits('above', AIR) ?? fits(last, 0) ?? SIDES.map((side) => fits(side, 0)).find(Boolean);
}

/** Beside the disc; moved along it where it would stick out of the bounds at a side. */
function placeAt({ x, y, reach, width, height }: Label, side: Side, bounds: Bounds): Placed {
  const within = (value: number) =>
    Math.max(bounds.left + width / 2, Math.min(bounds.right - width / 2, value));
  switch (side) {
    case 'above':
      return { side, x: within(x), y: y - reach - height / 2 };
    case 'below':
      return { side, x: within(x), y: y + reach + height / 2 };
    case 'right':
      return { side, x: x + reach + width / 2, y };
    case 'left':
      return { side, x: x - reach - width / 2, y };
  }
}

function boxOf(
  { width, height }: Pick<Label, 'width' | 'height'>,
  { x, y }: { x: number; y: number },
): Bounds {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** A little less than the box around it: a disc has no corners. */
function discOf({ x, y, reach }: Label): Bounds {
  const size = 1.6 * reach;
  return boxOf({ width: size, height: size }, { x, y });
}

/** What was put exactly at an edge is inside, whatever the last bit says. World units. */
const NEARLY = 0.001;

function isInside(room: Bounds, bounds: Bounds): boolean {
  const across = room.left >= bounds.left - NEARLY && room.right <= bounds.right + NEARLY;
  return across && room.top >= bounds.top - NEARLY && room.bottom <= bounds.bottom + NEARLY;
}

function overlap(a: Bounds, b: Bounds, air: number): boolean {
  return a.left < b.right + air && b.left < a.right + air && a.top < b.bottom + air && b.top < a.bottom + air;
}

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * A name that is not wider than there is room, never cut within a character as a reader counts them.
 * @param room in the unit of `widthOf`
 */
export function shorten(name: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(name) <= room) return name;
  const characters = [...segments.segment(name)].map(({ segment }) => segment);
  for (let kept = characters.length - 1; kept > 0; kept--) {
    const short = `${characters.slice(0, kept).join('').trimEnd()}…`;
    if (widthOf(short) <= room) return short;
  }
  return '…';
}
