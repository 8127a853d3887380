import type { Clock, Connection } from '../../shared/net/index.ts';
import type { Line } from './bridge-connection.ts';

/** A connection to a host, or to a recording of one. */
export interface HostConnection extends Connection {
  readonly line: Line;
}

/** A recording, as far as a session needs to know it. */
export interface Watchable {
  readonly clock: Clock;
  /** A connection that has told everything up to where the recording stands. */
  connect(): HostConnection;
}

/** What the player set out to do; kept so that it can be tried again. */
export type Attempt =
  | { kind: 'host'; port?: number }
  | { kind: 'join'; address: string }
  | { kind: 'replay' };
