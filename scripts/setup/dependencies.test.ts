import { describe, expect, it } from 'vitest';
import { lockFileHash } from './dependencies.mjs';

describe('the hash of the lock file', () => {
  it('changes with its content and not with its line ends', () => {
    expect(lockFileHash('{\n"a": 1\n}')).toBe(lockFileHash('{\r\n"a": 1\r\n}'));
    expect(lockFileHash('{\n"a": 1\n}')).not.toBe(lockFileHash('{\n"a": 2\n}'));
  });

  it('does not change with the project’s own name', () => {
    const named = (name: string, version: string) =>
      JSON.stringify({
        name,
        packages: { '': { name, dependencies: { a: '1' } }, 'node_modules/a': { version } },
      });
    expect(lockFileHash(named('one', '1.0.0'))).toBe(lockFileHash(named('other', '1.0.0')));
    expect(lockFileHash(named('one', '1.0.0'))).not.toBe(lockFileHash(named('one', '1.0.1')));
  });
});
