import { describe, expect, it } from 'vitest';
import type { LaterStart, StartInfo } from '../../shared/bridge/index.ts';
import type { NoticeText } from '../ui/notices.ts';
import { followLaterStarts } from './later-starts.ts';

const FAILED = { ok: false as const, error: { code: 'internal' } };
const JOIN: StartInfo['intent'] = { kind: 'join', address: '192.168.1.5' };

/** A page that is told of these starts, one after the other, and what it does. */
async function told(isFree: boolean, ...starts: LaterStart[]) {
  const done: unknown[] = [];
  const notices: NoticeText[] = [];
  await followLaterStarts({
    bridge: {
      nextStart: async () => {
        const value = starts.shift();
        return value === undefined ? FAILED : { ok: true, value };
      },
    },
    tell: (notice) => notices.push(notice),
    isFree: () => isFree,
    leave: (then) => {
      done.push('left');
      then();
    },
    begin: (start) => done.push(start),
  });
  return { done, notices };
}

describe('when the app is started again', () => {
  it('does what is asked while nothing is under way, each time', async () => {
    const host: LaterStart = { intent: { kind: 'host', port: 6000 }, name: 'Ann' };
    const { done, notices } = await told(true, { intent: JOIN }, host);
    expect(done).toEqual([{ intent: JOIN }, host]);
    expect(notices).toEqual([]);
  });

  it('ends no game for it: it says what to do, and offers it', async () => {
    const { done, notices } = await told(false, { intent: JOIN });
    expect(done).toEqual([]);
    expect(notices[0]?.text).toBe('You are in a game. Leave it to join 192.168.1.5.');
    expect(notices[0]?.action?.label).toBe('Leave and join');
    notices[0]?.action?.run();
    expect(done).toEqual(['left', { intent: JOIN }]);
  });

  it('says nothing about a start that asks for nothing', async () => {
    const { done, notices } = await told(false, { intent: { kind: 'menu' } });
    expect([done, notices]).toEqual([[], []]);
  });
});
