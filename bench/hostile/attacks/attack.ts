import type { Dice } from '../dice.ts';
import type { Peer } from '../peer.ts';

/** What an attack may use. */
export interface Weapons {
  dice: Dice;
  /** Opens one more connection from the same address; it is closed when the attack is over. */
  open(): Promise<Peer>;
  /** The id of an honest player's session, as a thief would have overheard it. */
  stolenId: string;
}

/** One way to harm a server. Ends by itself, within some seconds; its connections are closed behind it. */
export type Attack = (weapons: Weapons) => Promise<void>;
