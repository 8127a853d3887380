import { describe, expect, it } from 'vitest';
import { pointersOf } from './pointers-of.ts';
import { stateOf } from './testing/state.ts';

/** The left half of the world. */
const SEEN = { left: 0, top: 0, right: 400, bottom: 600 };
const WORLD = { left: -20, top: -20, right: 820, bottom: 620 };

describe('the arrows at the edge of a small window', () => {
  const near = { x: 200, y: 300 };
  const far = { x: 700, y: 300 };

  it('point to “it” when it is out of sight', () => {
    const [pointer, ...others] = pointersOf(stateOf([near, { ...far, it: true }]), 0, SEEN);
    expect(pointer).toMatchObject({ seat: 1, y: 300, angle: 0 });
    expect(pointer?.x).toBeGreaterThan(370);
    expect(pointer?.x).toBeLessThan(400);
    expect(others).toEqual([]);
  });

  it('stay inside at corners', () => {
    const state = stateOf([near, { x: 800, y: 600, it: true }]);
    const [pointer] = pointersOf(state, 0, { left: 0, top: 0, right: 300, bottom: 200 });
    expect(pointer?.x).toBeLessThan(300);
    expect(pointer?.y).toBeLessThan(200);
    expect(pointer?.angle).toBeGreaterThan(0);
  });

  it('are not there when everybody who is “it” is in sight', () => {
    expect(pointersOf(stateOf([near, { ...far, it: true }]), 0, WORLD)).toEqual([]);
    expect(pointersOf(stateOf([near, { ...near, it: true }]), 0, SEEN)).toEqual([]);
  });

  it('point whoever is “it” to the nearest when nobody is in sight', () => {
    const nearest = { x: 500, y: 300 };
    const hunting = stateOf([{ ...near, it: true }, far, nearest]);
    expect(pointersOf(hunting, 0, SEEN).map(({ seat }) => seat)).toEqual([2]);
    expect(pointersOf(stateOf([{ ...near, it: true }, far, near]), 0, SEEN)).toEqual([]);
  });
});
