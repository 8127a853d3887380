import { describe, expect, it } from 'vitest';
import { decode, encode, type Frame, type Message, type SendOptions } from '../net/index.ts';
import { integer, type Snapshot, SnapshotCodec, StateLayout } from '../netcode/index.ts';
import { SnapshotSender, type Viewer } from './snapshot-sender.ts';

const layout = new StateLayout<{ count: number }>({ count: integer({ min: 0, max: 1000 }) });
const codec = new SnapshotCodec(layout, 60);

function snapshotAt(tick: number): Snapshot {
  return layout.capture({ count: tick * 2 }, tick);
}

/** A line that holds messages back while it is slow, as a channel's does. */
class Line implements Viewer {
  static encoded = 0;
  isSlow = false;
  readonly room = {
    frame: (message: Message) => {
      Line.encoded += 1;
      return encode(message) as Frame;
    },
  };
  readonly sizes: number[] = [];
  #held: Frame | undefined;
  #newest: Snapshot | undefined;

  sendFrame(frame: Frame, options?: SendOptions): number {
    if (!this.isSlow) this.#deliver(frame);
    else if (options?.replaces === 'state') this.#held = frame;
    else throw new Error('A delta must not wait where it may be replaced.');
    return frame.length;
  }

  recover(): void {
    this.isSlow = false;
    if (this.#held !== undefined) this.#deliver(this.#held);
    this.#held = undefined;
  }

  /** The tick that the player has; undefined when a snapshot came that could not be read. */
  get tick(): number | undefined {
    return this.#newest?.tick;
  }

  #deliver(frame: Frame): void {
    const { data } = decode(frame) as { data: Uint8Array };
    this.sizes.push(data.length);
    this.#newest = codec.decode(data, this.#newest);
  }
}

function senderFor(...lines: Line[]): SnapshotSender<{ count: number }, Line> {
  const sender = new SnapshotSender<{ count: number }, Line>(codec);
  for (const line of lines) sender.startAnew(line);
  Line.encoded = 0;
  return sender;
}

describe('sending snapshots', () => {
  it('encodes once for all who keep up, and once more for whoever is new', () => {
    const lines = [new Line(), new Line(), new Line()];
    const sender = senderFor(...lines);
    sender.send(snapshotAt(3));
    sender.send(snapshotAt(6));
    expect(Line.encoded).toBe(2);
    const late = new Line();
    sender.startAnew(late);
    sender.send(snapshotAt(9));
    expect(Line.encoded).toBe(4);
    expect([...lines, late].map((line) => line.tick)).toEqual([9, 9, 9, 9]);
  });

  it('gives a slow viewer the newest state once it recovers, then differences again', () => {
    const slow = new Line();
    const quick = new Line();
    const sender = senderFor(slow, quick);
    sender.send(snapshotAt(300));
    sender.send(snapshotAt(303));
    slow.isSlow = true;
    for (let tick = 306; tick <= 330; tick += 3) sender.send(snapshotAt(tick));
    expect(slow.tick).toBe(303);
    slow.recover();
    expect(slow.tick).toBe(330);
    sender.send(snapshotAt(333));
    expect([slow.tick, quick.tick]).toEqual([333, 333]);
    expect(slow.sizes.length).toBe(4);
  });

  it('starts anew for who missed something, and forgets who left', () => {
    const line = new Line();
    const sender = senderFor(line);
    sender.send(snapshotAt(3));
    sender.startAnew(line);
    sender.send(snapshotAt(6));
    expect(line.tick).toBe(6);
    sender.remove(line);
    expect(sender.send(snapshotAt(9))).toBe(0);
    expect(line.tick).toBe(6);
  });
});
