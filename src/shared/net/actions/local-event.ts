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
