import { describe, expect, it } from 'vitest';
import { product } from '../../shared/product.ts';
import { markOf, widthOf } from './wordmark-shape.ts';

describe('the wordmark', () => {
  it.each([
    ['Hello World', 'Hell', ' World'],
    ['Onion', 'Oni', 'n'],
  ])('of %s has its disc in the place of the first “o”', (name, before, after) => {
    expect(markOf(name)).toEqual({ before, disc: 'letter', after });
  });

  it.each(['Tag', 'OXO', 'コインズ'])('of %s, which has no “o”, ends with its disc', (name) => {
    expect(markOf(name)).toEqual({ before: name, disc: 'stop', after: '' });
  });

  it('is written smaller the longer a name is, and the wider its letters are', () => {
    const widths = ['Tag', product.name, 'Night of the Wandering Lanterns'].map(widthOf);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(widthOf('till')).toBeLessThan(widthOf('mama'));
    expect(widthOf('コインズ')).toBeGreaterThan(widthOf('kawa'));
  });
});
