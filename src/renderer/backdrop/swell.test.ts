import { describe, expect, it } from 'vitest';
import { createSwell, heightAt } from './swell.ts';

const WINDOW = { width: 1280, height: 800 };

/** What a picture is made of, without a canvas. */
function dotsOf(swell: ReturnType<typeof createSwell>): { x: number; y: number; radius: number }[] {
  const dots: { x: number; y: number; radius: number }[] = [];
  const arc = (x: number, y: number, radius: number) => void dots.push({ x, y, radius });
  const context = { arc, beginPath: () => {}, fill: () => {} };
  swell.paint(context as unknown as CanvasRenderingContext2D, WINDOW);
  return dots;
}

describe('the swell behind the menu', () => {
  it('stays between trough and crest everywhere, and changes little from one frame to the next', () => {
    let fastest = 0;
    for (let time = 0; time < 60; time += 0.5) {
      for (let x = 0; x < WINDOW.width; x += 90) {
        const height = heightAt(x, x / 2, time);
        expect(height).toBeGreaterThanOrEqual(0);
        expect(height).toBeLessThanOrEqual(1);
        fastest = Math.max(fastest, Math.abs(heightAt(x, x / 2, time + 1 / 60) - height));
      }
    }
    expect(fastest).toBeGreaterThan(0);
    expect(fastest).toBeLessThan(0.01);
  });

  it('fills the window with dots that move only when time passes', () => {
    const swell = createSwell();
    const before = dotsOf(swell);
    expect(dotsOf(swell)).toEqual(before);
    expect(Math.max(...before.map(({ x }) => x))).toBeGreaterThan(WINDOW.width - 40);
    expect(Math.max(...before.map(({ y }) => y))).toBeGreaterThan(WINDOW.height - 40);
    swell.advance(3, WINDOW);
    const after = dotsOf(swell);
    expect(after.map(({ x, y }) => [x, y])).toEqual(before.map(({ x, y }) => [x, y]));
    expect(after).not.toEqual(before);
  });
});
