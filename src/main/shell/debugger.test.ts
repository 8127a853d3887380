import { describe, expect, it } from 'vitest';
import { isHeldByDebugger } from './debugger.ts';

describe('the heartbeat under a debugger', () => {
  it.each(['--inspect', '--inspect-brk', '--inspect=5858', '--inspect-brk=127.0.0.1:9229'])(
    'is off with %s',
    (arg) => {
      expect(isHeldByDebugger(true, ['.', arg])).toBe(true);
    },
  );

  it.each(['--inspect=0', '--inspect-brk=0', '--inspect-port=1', '--remote-debugging-port=9222'])(
    'stays on with %s',
    (arg) => {
      expect(isHeldByDebugger(true, ['.', arg])).toBe(false);
    },
  );

  it('stays on in a game that ships', () => {
    expect(isHeldByDebugger(false, ['--inspect', '--inspect-brk'])).toBe(false);
  });
});
