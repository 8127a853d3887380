import type { Frame, Message, SendOptions } from '../net/index.ts';
import type { Snapshot, SnapshotCodec } from '../netcode/index.ts';

/** Who gets snapshots: the part of a channel that is needed for it. */
export interface Viewer {
  readonly isSlow: boolean;
  readonly room: { frame(message: Message): Frame };
  sendFrame(frame: Frame, options?: SendOptions): number;
}

/**
 * Sends snapshots, each viewer the smallest that it can read, and encodes each of these once.
 *
 * A viewer that keeps up gets the difference from the one before, which is the same for all who keep up. A viewer
 * whose messages are being held back gets whole ones, each of which replaces the one still waiting: when the line
 * is free again, the newest state goes out and nothing else. The last one handed over is then the last one sent,
 * and the next is a difference from that one.
 */
export class SnapshotSender<State extends object, V extends Viewer> {
  readonly #codec: SnapshotCodec<State>;
  /** What each viewer has; undefined: nothing that could be counted on. */
  readonly #baselines = new Map<V, Snapshot | undefined>();
  #frames = new Map<Snapshot | undefined, Frame>();

  constructor(codec: SnapshotCodec<State>) {
    this.#codec = codec;
  }

  /** The viewer's next snapshot is a whole one. Adds a viewer that is new. */
  startAnew(viewer: V): void {
    this.#baselines.set(viewer, undefined);
  }

  remove(viewer: V): void {
    this.#baselines.delete(viewer);
  }

  has(viewer: V): boolean {
    return this.#baselines.has(viewer);
  }

  /** Sends a snapshot to every viewer. @returns bytes queued, headers included */
  send(snapshot: Snapshot): number {
    this.#frames.clear();
    let bytes = 0;
    for (const [viewer, baseline] of [...this.#baselines]) {
      const { isSlow } = viewer;
      const frame = this.#frame(viewer, snapshot, isSlow ? undefined : baseline);
      // Before sending: a channel that fails on it closes, and is removed.
      this.#baselines.set(viewer, snapshot);
      bytes += viewer.sendFrame(frame, isSlow ? { replaces: 'state' } : undefined);
    }
    return bytes;
  }

  #frame(viewer: V, snapshot: Snapshot, baseline: Snapshot | undefined): Frame {
    const known = this.#frames.get(baseline);
    if (known !== undefined) return known;
    const frame = viewer.room.frame({ action: 'state', data: this.#codec.encode(snapshot, baseline) });
    this.#frames.set(baseline, frame);
    return frame;
  }
}
