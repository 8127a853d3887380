import { describe, expect, it } from 'vitest';
import { LINK_OPTIONS } from './app-options.mjs';
import { PLAY_HELP, readPlayArguments, tile } from './play-options.mjs';

describe('npm run play', () => {
  it('names in its help what it takes itself', () => {
    for (const name of ['--guests', '--game', ...LINK_OPTIONS]) expect(PLAY_HELP).toContain(name);
  });

  it('opens one guest unless told otherwise, and hands the rest to the host', () => {
    expect(readPlayArguments([])).toEqual({ guests: 1, link: [], rest: [] });
    expect(readPlayArguments(['--game', 'dots', '--guests', '3'])).toEqual({
      guests: 3,
      link: [],
      rest: ['--game', 'dots'],
    });
    expect(readPlayArguments(['--guests=2'])).toEqual({ guests: 2, link: [], rest: [] });
  });

  it('hands the link to the guests', () => {
    const args = [
      '--latency',
      '120',
      '--jitter=30',
      '--game',
      'dots',
      '--stall',
      '2%',
      '--link',
      'café Wi-Fi',
    ];
    expect(readPlayArguments(args)).toEqual({
      guests: 1,
      link: ['--latency=120', '--jitter=30', '--stall=2%', '--link=café Wi-Fi'],
      rest: ['--game', 'dots'],
    });
  });

  it.each([['--guests'], ['--guests', '0'], ['--guests', 'two'], ['--guests', '99']])(
    'refuses %s %s',
    (...args) => {
      expect(() => readPlayArguments(args)).toThrow('--guests takes a whole number from 1 to');
    },
  );

  it('refuses what it sets itself', () => {
    expect(() => readPlayArguments(['--port', '1'])).toThrow('npm run play sets --port itself');
  });

  it('places windows next to each other without overlap', () => {
    expect(tile(2)).toEqual([
      ['--window-position=0,0', '--window-size=720,810'],
      ['--window-position=720,0', '--window-size=720,810'],
    ]);
    expect(new Set(tile(9).map(([position]) => position)).size).toBe(9);
  });
});
