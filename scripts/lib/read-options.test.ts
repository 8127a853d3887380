import { describe, expect, it } from 'vitest';
import { readOptions } from './read-options.mjs';

const read = (args: string[], env = {}) =>
  readOptions(
    { command: 'npm run it', usage: 'How to use it.', options: { kind: true, force: false } },
    args,
    env,
  );

describe('the options of a command', () => {
  it('are those that were typed, apart from the words', () => {
    expect(read(['one', '--kind', 'small', '--force', 'two'])).toMatchObject({
      values: { kind: 'small', force: true },
      words: ['one', 'two'],
    });
  });

  it.each([
    [['--colour', 'red'], '--colour'],
    [['--kind'], '--kind'],
    [['--force=yes'], '--force'],
  ])('that make no sense are named, with how it is used: %j', (args, option) => {
    expect(() => read(args)).toThrow(option);
    expect(() => read(args)).toThrow('How to use it.');
  });

  it('that npm kept for itself are told with what to type', () => {
    expect(() => read(['one'], { npm_config_kind: 'small' })).toThrow('npm run it -- --kind small one');
  });
});
