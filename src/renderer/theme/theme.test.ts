import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cssColour, PALETTE, seatColour } from './theme.ts';

describe('the palette', () => {
  it('has the same colours for Pixi as for CSS', () => {
    const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
    for (const [name, colour] of Object.entries(PALETTE)) {
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(css).toContain(`--${property}: ${cssColour(colour)};`);
    }
  });

  it('gives each of sixteen seats a colour of its own', () => {
    const colours = new Set(Array.from({ length: 16 }, (_, seat) => seatColour(seat)));
    expect(colours.size).toBe(16);
    expect(seatColour(16)).toBe(seatColour(0));
  });
});
