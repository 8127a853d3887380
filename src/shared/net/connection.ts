import type { Payload } from './codec.ts';
import type { DecodeLimits } from './scan.ts';

/**
 * What happened on this side of a connection. Events have a kind of queue entry of their own: nothing that a
 * peer sends can turn into one.
 */
export type LocalEvent =
  /** The line is up; the other side has not said anything yet. */
  | { name: 'socketConnect' }
  /** The server's greeting has arrived: what is sent now is heard. Once per connection, not again after a resume. */
  | { name: 'connected' }
  /** The connection is over, for good. `code`: an error code, or the word that the other side gave to `close()`. */
  | { name: 'disconnected'; code: string; message: string }
  /** Something failed. When connecting failed, no `disconnected` follows. */
  | { name: 'error'; code: string; message: string; action?: string; path?: string }
  /** Nothing was heard for `silentFor` ms. `stable` follows when the other side is heard again. */
  | { name: 'unstable'; silentFor: number }
  | { name: 'stable' }
  /** The line dropped; attempt number `attempt` (from 1) to get it back starts in `in` ms. */
  | { name: 'reconnecting'; attempt: number; in: number }
  /** The line is back, with the same seat at the other side. */
  | { name: 'resumed' }
  /** `count` messages were given up while the line was down: ours (`sent`), or ones that were for us (`received`). */
  | { name: 'lost'; count: number; direction: 'sent' | 'received' };

/** One entry of a receive queue: a message's bytes or an event, with the time it arrived (`Clock.now()`, ms). */
export type Entry =
  | { kind: 'message'; payload: Payload; at: number }
  | { kind: 'event'; event: LocalEvent; at: number };

/** How a message is sent. */
export interface SendOptions {
  /**
   * For state of which only the newest matters: while the other side is slow, a waiting message with the same
   * key is replaced by this one. Without it the message is reliable and ordered. At most 64 characters.
   */
  replaces?: string;
}

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
}
