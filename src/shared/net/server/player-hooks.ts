import { log } from '../logging.ts';
import type { Message } from '../wire/codec.ts';

/**
 * What the host's end of a player is told: about the line, about what went wrong, and what has no handler. Override
 * what you need. A channel is one; so is the end of a player in one of several games on the same line.
 */
export class PlayerHooks {
  /** The line dropped; the seat is kept for a while. What is sent waits. */
  onSuspend(): unknown {
    return undefined;
  }
  /** The player is back, on a new line. */
  onResume(): unknown {
    return undefined;
  }
  /** Nothing was heard of the player for `silentFor` ms. */
  onUnstable(_silentFor: number): unknown {
    return undefined;
  }
  /** The player is heard again. */
  onStable(): unknown {
    return undefined;
  }
  /**
   * `count` messages were given up while the line was down: to this player (`sent`), or from them (`received`).
   * The player is told as well.
   */
  onLost(_count: number, _direction: 'sent' | 'received'): unknown {
    return undefined;
  }
  /** A handler or hook threw or rejected. The player stays. Logs unless overridden. */
  onError(error: unknown, message?: Message): unknown {
    log('error', 'handler-failed', { error, action: message?.action });
    return undefined;
  }
  /** Every message that has no handler of its own. */
  networkReceived(_message: Message): unknown {
    return undefined;
  }
}
