export interface Size {
  width: number;
  height: number;
}
export interface Point {
  x: number;
  y: number;
}

/** Where the world is drawn: `screen = world × scale + (x, y)`, in CSS pixels. */
export interface Camera extends Point {
  scale: number;
}

/**
 * Shows the whole world, centred, as large as it fits. Where that would make it smaller than `minScale`, it stays
 * at `minScale` and follows `focus`, without ever showing what lies beyond the world's edge.
 * @param view the size of what it is drawn on, in CSS pixels
 * @param world the world's size, in world units
 * @param focus whom to follow, in world units; the world's middle unless told
 * @param minScale CSS pixels per world unit
 */
export function placeCamera(view: Size, world: Size, focus: Point | undefined, minScale: number): Camera {
  const scale = Math.max(minScale, Math.min(view.width / world.width, view.height / world.height));
  return {
    scale,
    x: along(view.width, world.width * scale, (focus?.x ?? world.width / 2) * scale),
    y: along(view.height, world.height * scale, (focus?.y ?? world.height / 2) * scale),
  };
}

/** Where the world begins on one axis: centred when it fits, otherwise with `focus` in the middle, kept inside. */
function along(room: number, length: number, focus: number): number {
  if (length <= room) return (room - length) / 2;
  return Math.min(0, Math.max(room - length, room / 2 - focus));
}
