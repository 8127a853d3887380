import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Label, type Placed, placeLabels, shorten } from './labels.ts';

const WINDOW = { left: 0, top: 0, right: 800, bottom: 600 };
const NOTHING = new Map<number, Placed>();

function label(seat: number, x: number, y: number, width = 60): Label {
  return { seat, x, y, reach: 20, width, height: 18 };
}

describe('the names over Tag', () => {
  it('stand above their discs', () => {
    const placed = placeLabels([label(0, 100, 100)], WINDOW, NOTHING);
    expect(placed.get(0)).toEqual({ side: 'above', x: 100, y: 71 });
  });

  it('stay inside the window: shifted at its sides, below at its top', () => {
    const placed = placeLabels([label(0, 5, 100), label(1, 795, 300), label(2, 400, 10)], WINDOW, NOTHING);
    expect(placed.get(0)).toMatchObject({ side: 'above', x: 30 });
    expect(placed.get(1)).toMatchObject({ side: 'above', x: 770 });
    expect(placed.get(2)).toMatchObject({ side: 'below' });
  });

  it('are not left out for the last bit of a number', () => {
    const window = { ...WINDOW, left: 10.1 / 0.8 };
    const placed = placeLabels([label(0, 13, 100, 57.3)], window, NOTHING);
    expect(placed.get(0)).toMatchObject({ side: 'above' });
  });

  it('make room for those that come first', () => {
    const placed = placeLabels([label(3, 100, 100), label(1, 110, 104)], WINDOW, NOTHING);
    expect(placed.get(3)).toMatchObject({ side: 'above' });
    expect(placed.get(1)).toMatchObject({ side: 'below' });
  });

  it('stay on their side until there is air again above', () => {
    const before = new Map<number, Placed>([[1, { side: 'below', x: 0, y: 0 }]]);
    const near = placeLabels([label(0, 100, 100), label(1, 152, 100, 40)], WINDOW, before);
    expect(near.get(1)).toMatchObject({ side: 'below' });
    const far = placeLabels([label(0, 100, 100), label(1, 156, 100, 40)], WINDOW, before);
    expect(far.get(1)).toMatchObject({ side: 'above' });
  });

  it('leave other discs alone where they can', () => {
    const placed = placeLabels([label(0, 100, 100), label(1, 100, 140)], WINDOW, NOTHING);
    expect(placed.get(1)).toMatchObject({ side: 'below' });
  });

  it('are left out where there is no place', () => {
    const crowd = [0, 1, 2, 3, 4, 5, 6].map((seat) => label(seat, 400, 300));
    expect([...placeLabels(crowd, WINDOW, NOTHING).keys()]).toEqual([0, 1, 2, 3]);
  });

  it('are never piled, and never outside, whoever is where', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 16 }), (spots) => {
        const labels = spots.map(({ x, y }, seat) => label(seat, x, y, 40 + seat * 5));
        const rooms = [...placeLabels(labels, WINDOW, NOTHING)].map(([seat, { x, y }]) => {
          const { width, height } = labels[seat] as Label;
          return [x - width / 2, x + width / 2, y - height / 2, y + height / 2] as const;
        });
        for (const [i, [left, right, top, bottom]] of rooms.entries()) {
          expect(Math.min(left, top, 800 - right, 600 - bottom)).toBeGreaterThanOrEqual(0);
          for (const [l, r, t, b] of rooms.slice(i + 1))
            expect(left < r && l < right && top < b && t < bottom).toBe(false);
        }
      }),
    );
  });
});

describe('a name over a disc', () => {
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  /** W is as wide as two others. */
  const widthOf = (text: string) =>
    [...segments.segment(text)].reduce((sum, { segment }) => sum + (segment === 'W' ? 2 : 1), 0);

  it.each([
    ['Ann', 'Ann'],
    ['Bartholomew', 'Bartholomew'],
    ['Bartholomew the Third', 'Bartholomew…'],
    ['Twelve char s and more', 'Twelve char…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦'],
    ['WWWWWWW', 'WWWWW…'],
  ])('of “%s” is “%s”', (name, shown) => {
    expect(shorten(name, 12, widthOf)).toBe(shown);
  });

  it('is a mere sign where there is no room at all', () => {
    expect(shorten('Ann', 0, widthOf)).toBe('…');
  });
});
