import type { Receiver } from '../actions/dispatch.ts';
import type { Clock } from '../clock.ts';
import type { Limits } from '../limits.ts';
import type { Line } from '../line/line.ts';
import type { HeartbeatOptions } from '../link/heartbeat.ts';
import type { Random } from '../link/token.ts';
import type { Token } from '../wire/control.ts';
import type { Visitor } from './doorkeeper.ts';
import type { PlayerHooks } from './player-hooks.ts';

/** What the life of a channel needs of the server it belongs to. */
export interface Home {
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: Limits;
  readonly heartbeat: HeartbeatOptions;
  /** How long a seat is kept while its line is down, ms; 0 keeps none. */
  readonly resumeWithin: number;
  /** Closes a channel that sends no message for so long after connecting, ms. */
  readonly firstMessageWithin: number;
  /** Closes a channel that sends no message for so long, ms. */
  readonly idleAfter: number;
  /** A player may come back under this token's id. */
  keep(id: string, seat: KeptSeat): void;
  /** A channel is over; `id` is its token's. */
  forget(channel: Hooks, seat: KeptSeat, id: string | undefined, reason: string): void;
}

/** A channel that its player may come back to. */
export interface KeptSeat extends Visitor {
  accepts(token: Token, received: number): boolean;
  resume(line: Line, secret: Uint8Array, received: number): boolean;
}

/** What a channel is told and asked; see `Channel`, which says when. */
export interface Hooks extends PlayerHooks {
  readonly isSettled: boolean;
  admits(action: string): boolean;
  receiver(action: string): Receiver;
  onConnect(): unknown;
  onClose(reason: string): unknown;
}
