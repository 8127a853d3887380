import type { Cancel, Clock } from '../clock.ts';
import { HELLO_WITHIN } from '../limits.ts';
import type { Line } from '../line/line.ts';
import {
  CONTROL_VERSION,
  type Control,
  controlFrame,
  isControl,
  parseControl,
  type Token,
} from '../wire/control.ts';
import type { ChannelLife } from './channel-life.ts';
import type { Visitor } from './doorkeeper.ts';
import { sourceOf } from './source.ts';

export interface ArrivalEvents {
  /** A new peer, here since then (ms): build its channel. Undefined when that failed, or it was turned away. */
  fresh(since: number): ChannelLife | undefined;
  /** A peer that was here before, with what proves it, and how many messages it has received. */
  returning(token: Token, received: number): void;
  /** It is no longer arriving: it became a channel, or left. */
  left(): void;
}

/**
 * A peer at the door. Whether it is new or coming back, its first frame tells; a peer that says nothing for a
 * moment (repod's client may wait for the server to speak) is a new one.
 */
export class Arrival implements Visitor {
  readonly source: string | undefined;
  readonly since: number;
  readonly standing = 'new';
  readonly #line: Line;
  readonly #clock: Clock;
  readonly #events: ArrivalEvents;
  #patience: Cancel = () => {};

  constructor(line: Line, clock: Clock, events: ArrivalEvents) {
    this.source = sourceOf(line.remote);
    this.since = clock.now();
    this.#line = line;
    this.#clock = clock;
    this.#events = events;
  }

  begin(): void {
    this.#patience = this.#clock.after(HELLO_WITHIN, () => this.#hearOut());
    this.#line.use({
      heard: () => {},
      drained: () => {},
      frame: (payload, at) => this.#firstFrame(payload, at),
      violated: (error) => this.leave(error.code),
      down: () => this.#end(),
    });
  }

  /** Says why, and closes the line. */
  leave(reason: string): void {
    this.#end();
    turnAway(this.#line, reason);
  }

  /** Where this process was held up, what the peer said meanwhile is still unread: that comes first. */
  #hearOut(): void {
    this.#patience = this.#clock.after(0, () => {
      this.#end();
      this.#events.fresh(this.since);
    });
  }

  #firstFrame(payload: Uint8Array, at: number): void {
    const hello = parseHello(payload);
    this.#end();
    if (hello?.type === 'hello' && hello.version === CONTROL_VERSION && hello.token !== undefined) {
      this.#events.returning(hello.token, hello.received);
    } else {
      this.#events.fresh(this.since)?.receive(payload, at);
    }
  }

  #end(): void {
    this.#patience();
    this.#events.left();
  }
}

/** The control frame in `payload`. An array that is none is a repod peer's own: it does not matter here. */
function parseHello(payload: Uint8Array): Control | undefined {
  try {
    return isControl(payload) ? parseControl(payload) : undefined;
  } catch {
    return undefined;
  }
}

/** Says why, and closes the line. */
export function turnAway(line: Line, reason: string): void {
  line.write(controlFrame({ type: 'goodbye', reason }));
  line.close();
}
