import { describe, expect, it } from 'vitest';
import { DEFAULT_GAME } from '../../shared/games/catalogue.ts';
import { DEFAULT_PORT } from '../../shared/net/index.ts';
import { product } from '../../shared/product.ts';
import { readServeOptions, SERVE_HELP } from './serve-options.ts';

const read = (line: string) => readServeOptions(line.split(' ').filter((word) => word !== ''));

describe('the command line of a host without a window', () => {
  it('needs nothing', () => {
    expect(read('')).toEqual({
      game: DEFAULT_GAME,
      port: DEFAULT_PORT,
      address: undefined,
      name: product.name,
      healthPort: undefined,
      perAddress: undefined,
    });
  });

  it('takes what help names', () => {
    const line = `--game ${DEFAULT_GAME} --port 0 --address 127.0.0.1 --name=Arena --health-port 8080 --per-address 40`;
    expect(read(line)).toEqual({
      game: DEFAULT_GAME,
      port: 0,
      address: '127.0.0.1',
      name: 'Arena',
      healthPort: 8080,
      perAddress: 40,
    });
    for (const [option] of line.matchAll(/--[a-z-]+/g)) expect(SERVE_HELP).toContain(`  ${option} `);
  });

  it('asks for nothing else beside --help', () => {
    expect(read('--port 7 --help')).toBeUndefined();
  });

  it.each([
    ['--port 70000', '“70000” does not fit --port, which takes a whole number from 0 to 65535.'],
    ['--port=1e3', '“1e3” does not fit --port, which takes a whole number from 0 to 65535.'],
    ['--per-address 0', '“0” does not fit --per-address, which takes a whole number from 1 to 256.'],
    ['--port', '--port needs a value behind it.'],
    ['--port --name Arena', '--port needs a value behind it.'],
    ['--name=', '--name needs a value behind it.'],
    [
      '--name a-name-of-more-than-twenty-letters',
      'A name has 1 to 20 visible characters, for example --name Arena.',
    ],
    ['--prot 7', 'There is no option --prot. Did you mean --port?'],
    ['--port 7 --port 8', '--port is there twice. Give it once.'],
    ['--game no-such-game', /^There is no game “no-such-game”\. There are: ./],
    ['host', /^“host” stands alone\. There are: --game, /],
  ])('says what is right for “%s”', (line, message) => {
    expect(() => read(line)).toThrow(message);
  });
});
