import type { LocalEvent } from '../actions/local-event.ts';
import type { SendOptions } from '../link/send-options.ts';
import type { Payload } from '../wire/codec.ts';
import type { DecodeLimits } from '../wire/reader.ts';

/** One entry of a receive queue: a message's bytes or an event, with the time it arrived (`Clock.now()`, ms). */
export type Entry =
  | { kind: 'message'; payload: Payload; at: number }
  | { kind: 'event'; event: LocalEvent; at: number };

/**
 * What a `ConnectionListener` drives: a TCP client, the bridge in the renderer, or one end of an in-memory
 * pair. A connection counts and orders; it does not decode.
 */
export interface Connection {
  /** Takes the oldest waiting entry; undefined when nothing waits. */
  next(): Entry | undefined;
  /** Says that `count` of the messages that were taken have been handled, so that the sender may send more. */
  consumed(count: number): void;
  /**
   * Sends one encoded message.
   * @returns the bytes queued, the 4 of the header included; 0 when the connection is closed
   */
  sendPayload(payload: Payload, options?: SendOptions): number;
  /** Sends what is queued, tells the other side why, and closes. `reason`: a short word; `closed` unless told. */
  close(reason?: string): void;
  /** Last measured round trip in ms, or undefined while none was measured. */
  readonly roundTrip: number | undefined;
  /** What one message may cost to decode; a client's defaults unless told. */
  readonly limits?: DecodeLimits;
  /** What `pump()` measures its budget with, in ms; without it a pump handles everything that waits. */
  readonly stopwatch?: (() => number) | undefined;
}
