import { describe, expect, it } from 'vitest';
import { Outbox } from './outbox.ts';

const LIMITS = { window: 4, windowBytes: 100, sendQueue: 3, sendQueueBytes: 30 };
const frame = (value: number, size = 1) => new Uint8Array(size).fill(value);
const first = (frames: readonly Uint8Array[]) => frames.map(([value]) => value);

function outbox() {
  const box = new Outbox(LIMITS);
  box.acknowledged = true;
  return box;
}

function takeAll(box: Outbox): (number | undefined)[] {
  const taken: Uint8Array[] = [];
  for (let next = box.takeNext(); next !== undefined; next = box.takeNext()) taken.push(next);
  return first(taken);
}

describe('what waits', () => {
  it('comes out in order', () => {
    const box = outbox();
    for (const value of [1, 2, 3]) box.hold(frame(value));
    expect(takeAll(box)).toEqual([1, 2, 3]);
    expect(box.waiting).toBe(0);
  });

  it('has room for so many messages and so many bytes', () => {
    const box = outbox();
    expect(box.hold(frame(1, 31))).toBe(false);
    expect([1, 2, 3, 4].map((value) => box.hold(frame(value, 10)))).toEqual([true, true, true, false]);
  });

  it('keeps only the newest of a key, behind what was sent before it', () => {
    const box = outbox();
    box.hold(frame(1), 'state');
    box.hold(frame(2));
    for (let value = 3; value < 50; value++) expect(box.hold(frame(value), 'state')).toBe(true);
    expect(takeAll(box)).toEqual([2, 49]);
  });

  it('keeps one of each key', () => {
    const box = outbox();
    box.hold(frame(1), 'a');
    box.hold(frame(2), 'b');
    box.hold(frame(3), 'a');
    expect(takeAll(box)).toEqual([2, 3]);
  });

  it('gives its bytes free when it is replaced, taken or given up', () => {
    const box = outbox();
    box.hold(frame(1, 20), 'a');
    box.hold(frame(2, 30), 'a');
    box.darken();
    expect(box.giveUpOldest()).toBe(true);
    expect(box.giveUpOldest()).toBe(false);
    expect(box.hold(frame(3, 30))).toBe(true);
    expect(takeAll(box)).toEqual([3]);
    expect(box.hold(frame(4, 30))).toBe(true);
  });
});

describe('what may be given up', () => {
  it('is nothing for a peer that is only slow', () => {
    const box = outbox();
    box.hold(frame(1));
    expect(box.giveUpOldest()).toBe(false);
    expect(takeAll(box)).toEqual([1]);
  });

  it('is what waited in the dark, also when it is light again, and nothing that came later', () => {
    const box = outbox();
    box.hold(frame(1));
    box.darken();
    box.hold(frame(2));
    box.lighten();
    box.hold(frame(3));
    expect([1, 2, 3].map(() => box.giveUpOldest())).toEqual([true, true, false]);
    expect(takeAll(box)).toEqual([3]);
  });
});

describe('the window', () => {
  it('closes after so many unacknowledged messages, and opens with each acknowledgement', () => {
    const box = outbox();
    for (let value = 0; value < 4; value++) box.wrote(frame(value));
    expect(box.isOpen).toBe(false);
    box.hold(frame(9));
    expect(box.takeNext()).toBeUndefined();
    expect(box.acknowledge(1)).toBe(true);
    expect(takeAll(box)).toEqual([9]);
  });

  it('closes after so many unacknowledged bytes', () => {
    const box = outbox();
    box.wrote(frame(1, 100));
    expect(box.isOpen).toBe(false);
  });

  it('does not exist for a peer that never acknowledges', () => {
    const box = new Outbox(LIMITS);
    for (let value = 0; value < 1_000; value++) box.wrote(frame(value));
    expect(box.isOpen).toBe(true);
    expect(box.unacknowledged).toBeLessThanOrEqual(LIMITS.window);
  });

  it('does not believe that more was handled than was sent', () => {
    const box = outbox();
    box.wrote(frame(1));
    expect(box.acknowledge(2)).toBe(false);
    expect(box.acknowledge(1)).toBe(true);
    expect(box.acknowledge(0)).toBe(true);
    expect(box.unacknowledged).toBe(0);
  });

  it('keeps its count over many thousand messages', () => {
    const box = outbox();
    for (let count = 1; count <= 5_000; count++) {
      box.wrote(frame(count % 256));
      expect(box.acknowledge(count)).toBe(true);
    }
    box.wrote(frame(7));
    expect(box.unacknowledged).toBe(1);
    expect(first(box.replayFrom(5_000).frames)).toEqual([7]);
  });
});

describe('a replay', () => {
  it('starts behind what the peer has received, which may be more than it has handled', () => {
    const box = outbox();
    for (let value = 0; value < 4; value++) box.wrote(frame(value));
    box.acknowledge(1);
    const { frames, missing } = box.replayFrom(3);
    expect([first(frames), missing]).toEqual([[3], 0]);
  });

  it('knows which counts are possible', () => {
    const box = outbox();
    box.wrote(frame(1));
    expect([box.knows(0), box.knows(1), box.knows(2)]).toEqual([true, true, false]);
  });

  it('says how many messages it no longer has, and from then on counts like the peer', () => {
    const box = new Outbox(LIMITS);
    for (let value = 0; value < 10; value++) box.wrote(frame(value));
    box.acknowledged = true;
    const { frames, missing } = box.replayFrom(2);
    expect([first(frames), missing]).toEqual([[6, 7, 8, 9], 4]);
    // The peer has now received 2 + 4 messages. After the next cut it says so, and none comes twice.
    box.wrote(frame(10));
    expect(first(box.replayFrom(6).frames)).toEqual([10]);
    expect(box.acknowledge(7)).toBe(true);
    expect(box.acknowledge(8)).toBe(false);
  });
});
