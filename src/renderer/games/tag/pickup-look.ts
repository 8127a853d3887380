import type { PickupKind } from '../../../shared/games/tag/index.ts';

/** The colour of each kind. Its mark tells it as well: a bolt, a shield, two arrows. */
export const PICKUP_COLOURS: Readonly<Record<PickupKind, number>> = {
  speed: 0xffe45c,
  shield: 0x7fd8ff,
  swap: 0xff9df2,
};

const ARROW = [-7, -4.6, 1.5, -4.6, 1.5, -7.2, 7.5, -3.4, 1.5, 0.4, 1.5, -2.2, -7, -2.2];

/**
 * The outlines of each mark: x and y by turns, around the middle. Each is as far to one side as to the other, so that
 * it sits in the middle of its picture.
 */
export const PICKUP_MARKS: Readonly<Record<PickupKind, readonly (readonly number[])[]>> = {
  speed: [[1.5, -8.5, -5.5, 1.6, -0.6, 1.6, -1.5, 8.5, 5.5, -1.6, 0.6, -1.6]],
  shield: [[0, -7.5, 6.5, -5, 6.5, 0, 5.6, 3, 3.6, 5.4, 0, 7.5, -3.6, 5.4, -5.6, 3, -6.5, 0, -6.5, -5]],
  // One arrow to the right, and below it one to the left.
  swap: [ARROW, ARROW.map((value) => -value)],
};
