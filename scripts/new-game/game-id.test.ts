import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectOfOne } from '../lib/testing/project-of-one.ts';
import { checkNewId, titleOf } from './game-id.mjs';

let folder: string;
beforeAll(() => {
  folder = projectOfOne();
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (id: string) => () => checkNewId(folder, id);

describe('the id of a new game', () => {
  it.each(['sumo', 'night-sumo', 'sumo-2000', 'a', 'x'.repeat(40)])('may be %s', (id) => {
    expect(check(id)).not.toThrow();
  });

  it.each([
    ['Night Sumo', 'night-sumo'],
    ['../../etc', 'etc'],
    ['owl--night', 'owl-night'],
    ['sumo-', 'sumo'],
    ['3d', 'd'],
    ['Fußball für Jörg', 'fu-ball-fur-jorg'],
    ['x'.repeat(41), 'x'.repeat(40)],
  ])('is not “%s”, and “%s” is offered instead', (id, close) => {
    expect(check(id)).toThrow(`How about “${close}”?`);
  });

  it.each(['', '—', 'コインズ'])('is not “%s”, with nothing like it', (id) => {
    expect(check(id)).toThrow(/at most 40 characters\.$/);
  });

  it('is not that of a game that is there', () => {
    expect(check('made-up')).toThrow('npm run remove-game made-up');
  });

  it.each([
    'class',
    'await',
    'constructor',
    'dots',
    'out',
    'testing',
    'con',
    'player',
    'catalogue',
    'find-game',
  ])('is not %s, for a reason that is told', (id) => {
    expect(check(id)).toThrow(/cannot be the id of a game: .+\. How about “.+-game”\?$/);
    expect(check(`${id}-game`)).not.toThrow();
  });

  it('makes the title', () => {
    expect(titleOf('sumo-at-night')).toBe('Sumo at night');
  });
});
