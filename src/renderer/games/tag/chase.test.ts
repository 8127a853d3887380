import { describe, expect, it } from 'vitest';
import { createChase, DOT_RADIUS, stepChase } from './chase.ts';

/** Always the same "random" numbers. */
function sequence(): () => number {
  let state = 7;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('the chase behind the menu', () => {
  it('hands the tag on, and keeps everybody in the picture', () => {
    const random = sequence();
    const chase = createChase(900, 600, 8, random);
    const caught = new Set<number>();
    let outside = 0;
    for (let frame = 0; frame < 60 * 60; frame++) {
      stepChase(chase, 1 / 60, random);
      caught.add(chase.it);
      outside += chase.dots.filter(({ x, y }) => !isInside(x, 900) || !isInside(y, 600)).length;
    }
    expect(outside).toBe(0);
    expect(caught.size).toBeGreaterThan(2);
  });
});

function isInside(value: number, length: number): boolean {
  return value >= DOT_RADIUS && value <= length - DOT_RADIUS;
}
