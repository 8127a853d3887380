/** A server under measurement. All of them play the same game (`messages.ts`): acks, echoes and states. */
export interface Contestant {
  /** Bytes of one state on the wire, everything included. */
  readonly stateBytes: number;
  /** How many connections were announced to the game so far, and how many of them were announced as gone. */
  readonly opened: number;
  readonly closed: number;
  /** Connections that it still holds. */
  readonly held: number;
  /** Listens on a free port of the loopback. */
  listen(): Promise<number>;
  /** Sends the state of the next tick to everybody, except where more than `BOUND` bytes wait already. */
  sendState(): void;
}

/** Bytes that may wait for one connection while states are sent as fast as they go. */
export const BOUND = 256 * 1024;
/** Largest message that the servers accept. */
export const LARGEST = 64 * 1024 * 1024;
