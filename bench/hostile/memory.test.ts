import { expect, it } from 'vitest';
import { growth, type Sample } from './memory.ts';

function samples(...heap: number[]): Sample[] {
  return heap.map((bytes, at) => ({ at, heap: bytes, rss: 0 }));
}

it('sees growth that goes on, and by how much', () => {
  expect(growth(samples(10, 12, 14, 16, 18), 'heap')).toBe(8);
});

it('is not misled by one odd sample', () => {
  expect(growth(samples(10, 10, 90, 10, 10), 'heap')).toBe(0);
});

it('sees none in a single sample', () => {
  expect(growth(samples(10), 'heap')).toBe(0);
  expect(growth([], 'heap')).toBe(0);
});
