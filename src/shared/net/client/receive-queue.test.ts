import { describe, expect, it } from 'vitest';
import { ReceiveQueue } from './receive-queue.ts';

const payload = (value: number, size = 1) => new Uint8Array(size).fill(value);
const queue = () => new ReceiveQueue({ receiveQueue: 4, receiveQueueBytes: 100 });

describe('ReceiveQueue', () => {
  it('gives messages and events in one order, one at a time or all at once', () => {
    const waiting = queue();
    waiting.pushMessage(payload(1), 10);
    waiting.pushEvent({ name: 'resumed' }, 20);
    waiting.pushMessage(payload(2), 30);
    expect(waiting.next()).toEqual({ kind: 'message', payload: payload(1), at: 10 });
    expect(waiting.take()).toEqual([
      { kind: 'event', event: { name: 'resumed' }, at: 20 },
      { kind: 'message', payload: payload(2), at: 30 },
    ]);
    expect(waiting.next()).toBeUndefined();
    expect(waiting.take()).toEqual([]);
    waiting.pushMessage(payload(3), 40);
    expect(waiting.next()).toMatchObject({ at: 40 });
    expect(waiting.next()).toBeUndefined();
  });

  it('owns its bytes: the chunk that they came in may change', () => {
    const chunk = payload(1, 8);
    const waiting = queue();
    waiting.pushMessage(chunk.subarray(2, 4), 0);
    chunk.fill(9);
    const [entry] = waiting.take();
    expect(entry).toMatchObject({ payload: payload(1, 2) });
    expect(entry?.kind === 'message' && entry.payload.buffer.byteLength).toBe(2);
  });

  it('is full by messages or by bytes, and counts what was taken and not yet handled', () => {
    const waiting = queue();
    for (let i = 0; i < 4; i++) waiting.pushMessage(payload(i), 0);
    expect(waiting.fits(1)).toBe(false);
    waiting.take();
    expect([waiting.fits(1), waiting.unhandled, waiting.fill]).toEqual([false, 4, 1]);
    expect(waiting.consumed(2)).toBe(2);
    expect([waiting.fits(1), waiting.unhandled, waiting.fill]).toEqual([true, 2, 0.5]);
    waiting.pushMessage(payload(5, 90), 0);
    expect(waiting.fits(9)).toBe(false);
    expect(waiting.fits(8)).toBe(true);
  });

  it('never says that more was handled than was there', () => {
    const waiting = queue();
    waiting.pushMessage(payload(1), 0);
    expect(waiting.consumed(100)).toBe(1);
    expect(waiting.consumed(100)).toBe(0);
    expect(waiting.fill).toBe(0);
  });

  it('tells that something has come', () => {
    const waiting = queue();
    let told = 0;
    waiting.onEntry = () => {
      told += 1;
    };
    waiting.pushMessage(payload(1), 0);
    waiting.pushEvent({ name: 'stable' }, 0);
    expect(told).toBe(2);
  });

  it('keeps what belongs to a connection that is over, without owing anybody a word about it', () => {
    const waiting = queue();
    for (let i = 0; i < 4; i++) waiting.pushMessage(payload(i), 0);
    waiting.forgetUnhandled();
    expect(waiting.fits(100)).toBe(true);
    expect(waiting.take()).toHaveLength(4);
    expect(waiting.consumed(4)).toBe(0);
  });
});
