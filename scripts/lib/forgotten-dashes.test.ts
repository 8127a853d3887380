import { describe, expect, it } from 'vitest';
import { refuseForgottenDashes } from './forgotten-dashes.mjs';

const options = { host: false, port: true, 'per-address': true, join: true, name: true };
const refuse =
  (env: NodeJS.ProcessEnv, args: string[] = []) =>
  () =>
    refuseForgottenDashes('npm start', options, args, env);

describe('forgotten dashes', () => {
  it('are not suspected when npm swallowed nothing', () => {
    expect(refuse({ npm_config_cache: '/c' }, ['--host'])).not.toThrow();
  });

  it('are named with the command to type instead', () => {
    expect(refuse({ npm_config_host: 'true' })).toThrow('npm start -- --host\n');
    expect(refuse({ npm_config_join: '192.168.1.5' })).toThrow('npm start -- --join 192.168.1.5\n');
    expect(refuse({ npm_config_per_address: '20' })).toThrow('npm start -- --per-address 20\n');
    expect(refuse({ npm_config_name: 'Blue Fox' })).toThrow('npm start -- --name "Blue Fox"\n');
  });

  it('put a value that npm passed on alone back behind its option', () => {
    expect(refuse({ npm_config_host: 'true', npm_config_port: 'true' }, ['5072'])).toThrow(
      'npm start -- --host --port 5072\n',
    );
  });

  it('find the value that npm passed on among other words by what it looks like', () => {
    const isColour = (word: string) => ['red', 'blue'].includes(word);
    const paint = (args: string[]) => () =>
      refuseForgottenDashes('npm run paint', { colour: isColour }, args, { npm_config_colour: 'true' });
    expect(paint(['wall', 'red'])).toThrow('npm run paint -- --colour red wall\n');
    expect(paint(['wall'])).toThrow('npm run paint -- --colour … wall\n');
  });
});
