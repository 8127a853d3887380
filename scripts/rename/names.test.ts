import { describe, expect, it } from 'vitest';
import { checkId, checkName, initialsOf, shortNameOf } from './names.mjs';

describe('the name of an app', () => {
  it.each(['Sumo Night', 'Chase', 'Ärger & Co.!', 'コインズ', 'Rock’n’Roll (2)', '7 Lanterns'])(
    'may be “%s”',
    (name) => {
      expect(() => checkName(name)).not.toThrow();
    },
  );

  it.each([
    '',
    ' Sumo',
    'Sumo ',
    'Sumo.',
    'a/b',
    'a:b',
    'Sumo\nNight',
    '"Sumo"',
    '<b>',
    'NUL',
    'x'.repeat(41),
  ])('is not %j, and what it takes is told', (name) => {
    expect(() => checkName(name)).toThrow('--name "Sumo Night"');
  });

  it.each([
    ['Sumo Night', 'sumo-night'],
    ['Rock’n’Roll (2)', 'rocknroll-2'],
    ['Ärger & Co.!', 'arger-co'],
    ['7 Lanterns', 'lanterns'],
    ['コインズ', 'com-example-coins'],
  ])('“%s” is %s in files', (name, short) => {
    expect(shortNameOf(name, 'com.example.coins')).toBe(short);
  });

  it.each([
    ['Sumo Night', 'SN'],
    ['Chase', 'C'],
    ['Night of the Wandering Lanterns', 'NL'],
    ['Ärger & Co.!', 'AC'],
    ['7 Lanterns', '7L'],
    ['コインズ', 'コ'],
  ])('“%s” has the initials %s', (name, initials) => {
    expect(initialsOf(name).join('')).toBe(initials);
  });
});

describe('the id of an app', () => {
  it.each(['night.sumo', 'com.example.sumo-night', 'io.a1'])('may be %s', (id) => {
    expect(() => checkId(id)).not.toThrow();
  });

  it.each([
    '',
    'sumo',
    'Night.Sumo',
    'night..sumo',
    '.sumo',
    'night.2',
    'night sumo',
    `a.${'b'.repeat(100)}`,
  ])('is not %j, and what it takes is told', (id) => {
    expect(() => checkId(id)).toThrow('--id com.example.sumo');
  });
});
