import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCamera } from './camera.ts';

const WORLD = { width: 800, height: 600 };

describe('the camera', () => {
  it('shows the whole world as large as it fits, in the middle', () => {
    expect(placeCamera({ width: 1600, height: 900 }, WORLD, undefined, 1)).toEqual({
      scale: 1.5,
      x: 200,
      y: 0,
    });
  });

  it('follows the player in a small window', () => {
    const view = { width: 400, height: 300 };
    const middle = placeCamera(view, WORLD, { x: 400, y: 300 }, 1);
    expect(middle).toEqual({ scale: 1, x: -200, y: -150 });
    const corner = placeCamera(view, WORLD, { x: 10, y: 10 }, 1);
    expect(corner).toEqual({ scale: 1, x: 0, y: 0 });
  });

  it('always shows the player, and nothing beyond the world that it need not show', () => {
    const length = fc.integer({ min: 200, max: 4000 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(length, length, share, share, (width, height, alongX, alongY) => {
        const focus = { x: alongX * WORLD.width, y: alongY * WORLD.height };
        const { scale, x, y } = placeCamera({ width, height }, WORLD, focus, 0.8);
        const onScreen = { x: focus.x * scale + x, y: focus.y * scale + y };
        expect(onScreen.x).toBeGreaterThanOrEqual(-1e-6);
        expect(onScreen.x).toBeLessThanOrEqual(width + 1e-6);
        expect(onScreen.y).toBeGreaterThanOrEqual(-1e-6);
        expect(onScreen.y).toBeLessThanOrEqual(height + 1e-6);
        if (WORLD.width * scale >= width) {
          expect(x).toBeLessThanOrEqual(1e-6);
          expect(x + WORLD.width * scale).toBeGreaterThanOrEqual(width - 1e-6);
        }
      }),
    );
  });
});
