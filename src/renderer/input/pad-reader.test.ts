import { expect, it } from 'vitest';
import { PadReader } from './pad-reader.ts';

const pad = (pressed: number[] = [], axes: number[] = [0, 0]) => ({
  connected: true,
  axes,
  buttons: Array.from({ length: 17 }, (_, place) => ({ pressed: pressed.includes(place) })),
});

it('tells a button once, however long it is held, and again after it was let go', () => {
  const reader = new PadReader();
  expect(reader.read(pad([0]), 0)).toEqual(['confirm']);
  expect(reader.read(pad([0]), 5_000)).toEqual([]);
  expect(reader.read(pad(), 5_016)).toEqual([]);
  expect(reader.read(pad([0]), 5_032)).toEqual(['confirm']);
});

it.each([
  [1, 'back'],
  [3, 'chat'],
  [4, 'previous'],
  [5, 'next'],
  [9, 'start'],
  [12, 'up'],
  [15, 'right'],
])('knows button %i: %s', (place, press) => {
  expect(new PadReader().read(pad([place]), 0)).toEqual([press]);
});

it('repeats a direction that is held, after a while', () => {
  const reader = new PadReader();
  const down = pad([], [0.1, 0.9]);
  expect(reader.read(down, 0)).toEqual(['down']);
  expect(reader.read(down, 399)).toEqual([]);
  expect(reader.read(down, 400)).toEqual(['down']);
  expect(reader.read(down, 500)).toEqual([]);
  expect(reader.read(down, 530)).toEqual(['down']);
  expect(reader.read(pad([], [0.9, 0.1]), 540)).toEqual(['right']);
});

it('does not step with a stick that is tilted a little', () => {
  expect(new PadReader().read(pad([], [0.4, 0]), 0)).toEqual([]);
});
