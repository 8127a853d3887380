import { describe, expect, it } from 'vitest';
import { standApart } from './apart.ts';

describe('a disc beside one that stands and counts', () => {
  it('is drawn where it is when it covers none', () => {
    expect(standApart({ x: 100, y: 20 }, [{ x: 136, y: 20 }])).toEqual({ x: 100, y: 20 });
    expect(standApart({ x: 100, y: 20 }, [])).toEqual({ x: 100, y: 20 });
  });

  it('steps aside, the way it came', () => {
    expect(standApart({ x: 100, y: 20 }, [{ x: 110, y: 20 }])).toEqual({ x: 74, y: 20 });
  });

  it('steps aside from the very middle as well', () => {
    expect(standApart({ x: 110, y: 20 }, [{ x: 110, y: 20 }])).toEqual({ x: 146, y: 20 });
  });

  it('does not step out of the world', () => {
    expect(standApart({ x: 14, y: 100 }, [{ x: 20, y: 100 }])).toEqual({ x: 14, y: 100 });
  });
});
