import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawIcon } from './draw-icon.mjs';
import { LETTER_HEIGHT, LETTERS, STROKE } from './letters.mjs';

const { colours } = JSON.parse(readFileSync(new URL('../../product.json', import.meta.url), 'utf8'));

/** How the strokes of an icon stand in it. */
function frameOf(svg: string) {
  const [, x, y, scale] = /translate\(([\d.-]+) ([\d.-]+)\) scale\(([\d.]+)\)/.exec(svg) ?? [];
  return { x: Number(x), y: Number(y), scale: Number(scale) };
}

describe('an icon of initials', () => {
  it('has a stroke for each letter and digit', () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') {
      const [width, path] = LETTERS[letter] ?? [];
      expect(width).toBeLessThanOrEqual(LETTER_HEIGHT);
      expect(path).toMatch(/^M[MLHVACZ\d. -]+$/);
      expect(drawIcon([letter], colours)).toContain(`d="${path}"`);
    }
  });

  it.each([['I'], ['W'], ['S', 'N'], ['M', 'W'], ['I', 'I']])(
    'fits in, in the middle: %s %s',
    (...initials) => {
      const { x, y, scale } = frameOf(drawIcon(initials, colours));
      for (const side of [x, y]) {
        expect(side - (STROKE / 2) * scale).toBeGreaterThan(80);
        expect(side).toBeLessThanOrEqual(256);
      }
      expect(2 * (256 - y)).toBeCloseTo(LETTER_HEIGHT * scale, 1);
    },
  );

  it('has the product’s colours, a second one for the second initial', () => {
    const svg = drawIcon(['S', 'N'], colours);
    expect(svg).toContain(colours.emberHot);
    expect(svg).toContain(`stroke="${colours.paper}"`);
  });

  it('writes what there are no strokes for, and nothing that would end a text', () => {
    const svg = drawIcon(['コ', '<'], colours);
    expect(svg).toContain('>コ</tspan>');
    expect(svg).toContain('<title>The initials コ&lt;</title>');
    expect(svg).not.toContain('<path');
  });
});
