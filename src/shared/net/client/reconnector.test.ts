import { describe, expect, it } from 'vitest';
import { ManualClock } from '../clock.ts';
import { RECONNECT, Reconnector } from './reconnector.ts';

function reconnecting(byte: number) {
  const clock = new ManualClock();
  const delays: number[] = [];
  const seen: string[] = [];
  const reconnector = new Reconnector(clock, () => Uint8Array.of(byte), RECONNECT, {
    waiting: (attempt, delay) => {
      delays.push(delay);
      seen.push(`waiting ${attempt}`);
    },
    retry: () => seen.push(`retry at ${clock.now()}`),
    gaveUp: (error) => seen.push(error.code),
  });
  return { clock, delays, seen, reconnector };
}

describe('Reconnector', () => {
  it('doubles its wait up to a second and a half', () => {
    const { clock, delays, reconnector } = reconnecting(255);
    reconnector.begin();
    for (let i = 0; i < 6; i++) {
      clock.advance(5_000);
      reconnector.failed('host-unreachable');
    }
    expect(delays).toEqual([250, 500, 1_000, 1_500, 1_500, 1_500, 1_500]);
  });

  it('waits at least half of that: the other half is chance', () => {
    const { delays, reconnector } = reconnecting(0);
    reconnector.begin();
    expect(delays).toEqual([125]);
    const { delays: others, reconnector: other } = reconnecting(128);
    other.begin();
    expect(others).toEqual([188]);
  });

  it('numbers the tries from 1 and tries when it said', () => {
    const { clock, seen, reconnector } = reconnecting(255);
    reconnector.begin();
    clock.advance(250);
    reconnector.failed('connect-timeout');
    clock.advance(500);
    expect(seen).toEqual(['waiting 1', 'retry at 250', 'waiting 2', 'retry at 750']);
  });

  it.each([0, 128, 255])(
    'begins its last try when the minute is over, and no other after it (%i)',
    (byte) => {
      const { clock, seen, reconnector } = reconnecting(byte);
      reconnector.begin();
      while (seen.at(-1) !== 'connection-lost') {
        clock.advance(1);
        if (seen.at(-1)?.startsWith('retry')) reconnector.failed('host-unreachable');
      }
      expect(seen.filter((event) => event.startsWith('retry')).at(-1)).toBe('retry at 60000');
      clock.advance(60_000);
      expect(seen.at(-1)).toBe('connection-lost');
    },
  );

  it('begins it at once when the one before was still waiting for its answer', () => {
    const { clock, seen, reconnector } = reconnecting(255);
    reconnector.begin();
    clock.advance(250);
    clock.advance(62_000);
    reconnector.failed('connect-timeout');
    clock.advance(0);
    expect(seen.at(-1)).toBe('retry at 62250');
    reconnector.failed('connect-timeout');
    expect(seen.at(-1)).toBe('connection-lost');
  });

  it('takes three refusals in a row to mean that the host is gone; fewer may be a router that restarts', () => {
    const { clock, seen, reconnector } = reconnecting(255);
    reconnector.begin();
    for (const code of ['connection-refused', 'connection-refused', 'host-unreachable'] as const) {
      clock.advance(5_000);
      reconnector.failed(code);
    }
    expect(seen).not.toContain('host-gone');
    for (let i = 0; i < 3; i++) {
      clock.advance(5_000);
      reconnector.failed('connection-refused');
    }
    expect(seen.at(-1)).toBe('host-gone');
  });

  it('begins anew with the next loss', () => {
    const { clock, delays, reconnector } = reconnecting(255);
    reconnector.begin();
    clock.advance(250);
    reconnector.failed('connect-timeout');
    clock.advance(500);
    reconnector.begin();
    expect(delays).toEqual([250, 500, 250]);
  });

  it('tries no more once it is stopped', () => {
    const { clock, seen, reconnector } = reconnecting(255);
    reconnector.begin();
    reconnector.stop();
    clock.advance(60_000);
    expect(seen).toEqual(['waiting 1']);
  });
});
