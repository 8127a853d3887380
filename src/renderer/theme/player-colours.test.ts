import { describe, expect, it } from 'vitest';
import { COLOURS, FACES } from '../../shared/session/index.ts';
import { PLAYER_COLOURS } from './player-colours.ts';
import { PLAYER_FACES } from './player-faces.ts';
import { PALETTE } from './theme.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * What is seen with each deficiency at its full strength, on linear RGB: G. M. Machado, M. M. Oliveira and L. A. F.
 * Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on
 * Visualization and Computer Graphics 15(6), 2009; their published matrices for severity 1.0.
 */
const EYES: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** B. Ottosson, "A perceptual color space for image processing", 2020: Oklab from linear RGB. */
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_OKLAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function times(matrix: Matrix, [a, b, c]: Triple): Triple {
  return matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;
}

function linear(colour: number): Triple {
  return [colour >> 16, (colour >> 8) & 255, colour & 255].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

/** Where a colour is for these eyes, in hundredths of Oklab: 2 is just about to be seen side by side. */
function seen(colour: number, eyes: Matrix): Triple {
  const shown = times(eyes, linear(colour)).map((part) => Math.min(1, Math.max(0, part)));
  const cones = times(TO_CONES, shown as unknown as Triple).map(Math.cbrt);
  return times(TO_OKLAB, cones as unknown as Triple).map((part) => part * 100) as unknown as Triple;
}

function distance(one: number, other: number, eyes: Matrix): number {
  const [a, b] = [seen(one, eyes), seen(other, eyes)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const pairs = PLAYER_COLOURS.flatMap((one, index) =>
  PLAYER_COLOURS.slice(index + 1).map((other) => [one, other] as const),
);

/** What no eye mixes up in a chase: several times what can be seen side by side. */
const APART = 12;

describe('the colours of players', () => {
  it('are as many as the room knows, and so are the faces', () => {
    expect(PLAYER_COLOURS).toHaveLength(COLOURS);
    expect(PLAYER_FACES).toHaveLength(FACES);
  });

  it.each(Object.entries(EYES))('are never mixed up where the marks are the same: %s', (_, eyes) => {
    const same = pairs.filter(([one, other]) => one.mark === other.mark);
    expect(same.length).toBeGreaterThan(20);
    for (const [one, other] of same) expect(distance(one.colour, other.colour, eyes)).toBeGreaterThan(APART);
  });

  it.each(Object.entries(EYES))('differ among the first four whatever their marks: %s', (_, eyes) => {
    const first = pairs.filter((pair) => pair.every((one) => PLAYER_COLOURS.indexOf(one) < 4));
    for (const [one, other] of first) expect(distance(one.colour, other.colour, eyes)).toBeGreaterThan(APART);
  });

  it('are all told apart by the usual eyes, and from the app’s own', () => {
    const usual = EYES.usual as Matrix;
    for (const [one, other] of pairs) expect(distance(one.colour, other.colour, usual)).toBeGreaterThan(9);
    for (const { colour } of PLAYER_COLOURS)
      expect(distance(colour, PALETTE.ember, usual)).toBeGreaterThan(APART);
  });

  it('is a test that can fail: red and green of one lightness', () => {
    expect(distance(0xd08080, 0x8fa070, EYES.usual as Matrix)).toBeGreaterThan(APART);
    expect(distance(0xd08080, 0x8fa070, EYES.deuteranopia as Matrix)).toBeLessThan(APART);
  });
});
