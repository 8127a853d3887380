import { describe, expect, it } from 'vitest';
import { type Box, type Heading, nearest } from './nearest.ts';

const box = (left: number, top: number, width = 100, height = 40): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('where the focus goes', () => {
  const wide = box(0, 0, 320);
  const left = box(0, 60);
  const middle = box(110, 60);
  const right = box(220, 60);
  const foot = box(600, 400);
  const all = [wide, left, middle, right, foot];
  const go = (from: Box, heading: Heading) => all[nearest(from, all, heading)];

  it.each<[string, Box, Heading, Box | undefined]>([
    ['to the neighbour', left, 'right', middle],
    ['and back', middle, 'left', left],
    ['never past the neighbour', left, 'right', middle],
    ['up to the wide one', right, 'up', wide],
    ['down to the one in the middle', wide, 'down', middle],
    ['far aside, where nothing else is', left, 'down', foot],
    ['back from there', foot, 'up', right],
    ['nowhere, where nothing is', left, 'left', undefined],
    ['nowhere above the top', wide, 'up', undefined],
  ])('%s', (_, from, heading, to) => {
    expect(go(from, heading)).toBe(to);
  });

  it('stays in the row, however near something stands above it', () => {
    const [start, settings, emote] = [box(500, 400), box(100, 400), box(450, 350, 60)];
    expect(nearest(start, [settings, emote], 'left')).toBe(0);
  });

  it('leaves for another column rather than for what stands just below', () => {
    const [message, wave, bots] = [box(500, 300, 300), box(500, 350, 60), box(100, 200)];
    expect(nearest(message, [wave, bots], 'left')).toBe(1);
  });

  it('reaches every key of a board from every other', () => {
    const keys = Array.from({ length: 30 }, (_, at) => box((at % 10) * 50, Math.floor(at / 10) * 50, 44, 44));
    const reached = new Set([0]);
    for (const at of reached)
      for (const heading of ['up', 'down', 'left', 'right'] as const) {
        const from = keys[at];
        const to = from ? nearest(from, keys, heading) : -1;
        if (to >= 0) reached.add(to);
      }
    expect(reached.size).toBe(keys.length);
  });
});
