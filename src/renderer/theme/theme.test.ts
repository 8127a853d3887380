import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { product } from '../../shared/product.ts';
import { applyPalette, cssColour, PALETTE, seatColour } from './theme.ts';

const renderer = join(import.meta.dirname, '..');
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(join(renderer, file), 'utf8'));

/** What `applyPalette` sets, by name. */
function properties(): Map<string, string> {
  const set = new Map<string, string>();
  const setProperty = (name: string, value: string) => void set.set(name, value);
  applyPalette({ style: { setProperty } as unknown as CSSStyleDeclaration });
  return set;
}

describe('the palette', () => {
  it('is the product’s, for Pixi and for CSS', () => {
    expect(cssColour(PALETTE.inkDeep)).toBe(product.colours.inkDeep);
    expect(properties().get('--ink-deep')).toBe(product.colours.inkDeep);
    expect([...properties().values()]).toEqual(Object.values(product.colours));
  });

  it('has every property that a style sheet draws with', () => {
    const here = sheets.flatMap((css) => [...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = sheets.flatMap((css) => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
    expect(used.filter((name) => !here.includes(name) && !properties().has(name))).toEqual([]);
  });

  it('is all that a style sheet draws with, but for black in shadows and masks', () => {
    const own = sheets.flatMap((css) => css.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\([^)]*/g) ?? []);
    expect(own.filter((colour) => !/^(#000|rgb\(0 0 0\b.*)$/.test(colour))).toEqual([]);
  });

  it('gives each of sixteen seats a colour of its own', () => {
    const colours = new Set(Array.from({ length: 16 }, (_, seat) => seatColour(seat)));
    expect(colours.size).toBe(16);
    expect(seatColour(16)).toBe(seatColour(0));
  });
});
