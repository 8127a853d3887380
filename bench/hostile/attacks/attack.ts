import type { Token } from '../../../src/shared/net/wire/control.ts';
import type { Dice } from '../../lib/dice.ts';

/** What an attack may use. */
export interface Weapons {
  dice: Dice;
  /** Opens one more connection from the same address; it is closed when the attack is over. */
  open(): Promise<HostilePeer>;
  /** The id of an honest player's session, as a thief would have overheard it. */
  stolenId: string;
}

/** A bare connection that keeps no rule. Whatever happens to it, it never throws. */
export interface HostilePeer {
  /** How many frames it has written. */
  frames: number;
  readonly isOpen: boolean;
  /** Writes `frames` as one piece, and waits while the other side does not take them. False once the line is gone. */
  send(...frames: Uint8Array[]): Promise<boolean>;
  /** Writes a part of a frame, or no frame at all. */
  sendRaw(bytes: Uint8Array): Promise<boolean>;
  /** The server's answer to a hello; undefined when it does not come. */
  session(): Promise<{ token: Token } | undefined>;
  /** Waits so long, or until the server has hung up. */
  wait(ms?: number): Promise<void>;
  /** Lets everything that the server sends pile up. */
  stopReading(): void;
  /** Says that nothing more comes, and stays. */
  halfClose(): void;
  reset(): void;
  close(): void;
}

/** One way to harm a server. Ends by itself, within some seconds; its connections are closed behind it. */
export type Attack = (weapons: Weapons) => Promise<void>;
