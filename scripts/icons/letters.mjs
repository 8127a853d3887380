// @ts-check
// Capitals and digits as one draws them with a thick pen, so that an icon needs no font. Each is as wide as it says and
// six units high, from the middle of a stroke to the middle of another.

/** @type {Readonly<Record<string, readonly [width: number, path: string]>>} */
export const LETTERS = {
  A: [4.4, 'M0 6L2.2 0L4.4 6M.9 4H3.5'],
  B: [3.6, 'M0 3H2A1.5 1.5 0 0 0 2 0H0V6H2.1A1.5 1.5 0 0 0 2.1 3'],
  C: [4, 'M4 1.1A2.3 3 0 1 0 4 4.9'],
  D: [4, 'M0 0V6H1.4A2.6 3 0 0 0 1.4 0Z'],
  E: [3.2, 'M3.2 0H0V6H3.2M0 3H2.7'],
  F: [3.2, 'M3.2 0H0V6M0 3H2.7'],
  G: [4.2, 'M4 1.1A2.3 3 0 1 0 4.2 4.2V3.4H2.6'],
  H: [4, 'M0 0V6M4 0V6M0 3H4'],
  I: [0, 'M0 0V6'],
  J: [2.8, 'M2.8 0V4.5A1.4 1.5 0 0 1 0 4.5'],
  K: [3.8, 'M0 0V6M3.6 0L0 3.4M1.3 2.4L3.8 6'],
  L: [3, 'M0 0V6H3'],
  M: [5, 'M0 6V0L2.5 3.6L5 0V6'],
  N: [4, 'M0 6V0L4 6V0'],
  O: [4.8, 'M2.4 0A2.4 3 0 1 0 2.4 6A2.4 3 0 1 0 2.4 0Z'],
  P: [3.5, 'M0 6V0H1.9A1.65 1.65 0 0 1 1.9 3.3H0'],
  Q: [4.8, 'M2.4 0A2.4 3 0 1 0 2.4 6A2.4 3 0 1 0 2.4 0ZM3 4.2L4.8 6.3'],
  R: [3.6, 'M0 6V0H1.9A1.65 1.65 0 0 1 1.9 3.3H0M1.9 3.3L3.6 6'],
  S: [3.8, 'M3.6 1C3-.3 .2-.4 .2 1.5C.2 3.4 3.8 2.6 3.8 4.5C3.8 6.4 .8 6.4 0 4.9'],
  T: [4, 'M0 0H4M2 0V6'],
  U: [4, 'M0 0V4A2 2 0 0 0 4 4V0'],
  V: [4.4, 'M0 0L2.2 6L4.4 0'],
  W: [6, 'M0 0L1.5 6L3 1.4L4.5 6L6 0'],
  X: [4, 'M0 0L4 6M4 0L0 6'],
  Y: [4, 'M0 0L2 3L4 0M2 3V6'],
  Z: [3.8, 'M0 0H3.8L0 6H3.8'],
  0: [4, 'M2 0A2 3 0 1 0 2 6A2 3 0 1 0 2 0Z'],
  1: [1.6, 'M0 1.4L1.6 0V6'],
  2: [3.6, 'M.1 1.7A1.7 1.7 0 0 1 3.5 1.7C3.5 3.2 .6 4.4 0 6H3.6'],
  3: [3.5, 'M.2 0H3.4L1.6 2.5A1.8 1.75 0 1 1 0 5'],
  4: [3.8, 'M2.8 6V0L0 4.2H3.8'],
  5: [3.6, 'M3.3 0H.5L.2 2.7A2 1.9 0 1 1 0 5.2'],
  6: [3.8, 'M1.9 2.2A1.9 1.9 0 1 0 1.9 6A1.9 1.9 0 1 0 1.9 2.2ZM.4 2.9L2.6 0'],
  7: [3.6, 'M0 0H3.6L1.2 6'],
  8: [
    3.6,
    'M1.8 0A1.4 1.4 0 1 0 1.8 2.8A1.4 1.4 0 1 0 1.8 0ZM1.8 2.8A1.8 1.6 0 1 0 1.8 6A1.8 1.6 0 1 0 1.8 2.8Z',
  ],
  9: [3.8, 'M1.9 0A1.9 1.9 0 1 0 1.9 3.8A1.9 1.9 0 1 0 1.9 0ZM3.4 3.1L1.2 6'],
};

/** How high they are, in their own units. */
export const LETTER_HEIGHT = 6;
/** How thick the pen is, and how much room is between two letters. */
export const STROKE = 1.15;
export const BETWEEN = 2.1;
