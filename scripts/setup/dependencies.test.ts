import { describe, expect, it } from 'vitest';
import { lockFileHash } from './dependencies.mjs';

describe('the hash of the lock file', () => {
  it('changes with its content and not with its line ends', () => {
    expect(lockFileHash('{\n"a": 1\n}')).toBe(lockFileHash('{\r\n"a": 1\r\n}'));
    expect(lockFileHash('{\n"a": 1\n}')).not.toBe(lockFileHash('{\n"a": 2\n}'));
  });
});
