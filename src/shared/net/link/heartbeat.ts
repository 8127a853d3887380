import type { Cancel, Clock } from '../clock.ts';

/** When a peer is asked for a sign of life, and what its silence means. All in milliseconds. */
export interface HeartbeatOptions {
  /** Between two pings. Default 1,000. */
  interval: number;
  /** Silence after which the peer is `unstable`. Default 3,000. */
  unstableAfter: number;
  /** Silence after which the line counts as dead. Default 10,000; `Infinity` while a debugger holds processes. */
  deadAfter: number;
}

export const HEARTBEAT: HeartbeatOptions = { interval: 1_000, unstableAfter: 3_000, deadAfter: 10_000 };

export interface HeartbeatEvents {
  /** It is time to ping. */
  beat(id: number): void;
  unstable(silentFor: number): void;
  stable(): void;
  dead(silentFor: number): void;
}

/**
 * Watches one line. Silence is judged only once `armed`: a peer that never sent a control frame (repod) may be
 * as silent as it likes. A process that was itself held up (asleep, stopped) first listens for one more
 * interval before it blames the peer: what arrived meanwhile is still unread in its own sockets.
 */
export class Heartbeat {
  /** Set when the peer has sent its first control frame. */
  armed = false;
  /** The last measured round trip in ms. */
  roundTrip: number | undefined;
  readonly #clock: Clock;
  readonly #options: HeartbeatOptions;
  readonly #events: HeartbeatEvents;
  #cancel: Cancel | undefined;
  #heardAt = 0;
  #beatAt = 0;
  #id = 0;
  #unstable = false;

  constructor(clock: Clock, options: HeartbeatOptions, events: HeartbeatEvents) {
    this.#clock = clock;
    this.#options = options;
    this.#events = events;
  }

  start(): void {
    this.stop();
    this.#heardAt = this.#beatAt = this.#clock.now();
    this.#cancel = this.#clock.every(this.#options.interval, () => this.#beat());
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** Anything at all was received at time `at`. */
  heard(at: number): void {
    this.#heardAt = at;
    if (!this.#unstable) return;
    this.#unstable = false;
    this.#events.stable();
  }

  /** The answer to ping `id` was received at time `at`. */
  answered(id: number, at: number): void {
    if (id === this.#id) this.roundTrip = Math.max(0, at - this.#beatAt);
  }

  #beat(): void {
    const now = this.#clock.now();
    const wasHeldUp = now - this.#beatAt > 2 * this.#options.interval;
    this.#beatAt = now;
    this.#id += 1;
    if (this.armed && !wasHeldUp) this.#judge(now - this.#heardAt);
    if (this.#cancel !== undefined) this.#events.beat(this.#id);
  }

  #judge(silentFor: number): void {
    if (silentFor >= this.#options.deadAfter) {
      this.stop();
      this.#events.dead(silentFor);
    } else if (silentFor >= this.#options.unstableAfter && !this.#unstable) {
      this.#unstable = true;
      this.#events.unstable(silentFor);
    }
  }
}
