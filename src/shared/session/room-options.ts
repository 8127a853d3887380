import type { GameDefinition } from './game.ts';
import type { Verify } from './identity.ts';

/** What a room is told when it is opened. */
export interface RoomOptions {
  /**
   * A secret that proves who the hosting player is: main makes it, and hands it to the host thread and to its own
   * window, which puts it into its `join`. Without one nobody hosts: the room has no player with that right, and a game
   * begins as soon as more than half of those with a seat are ready.
   */
  hostKey?: string;
  /** What the game's randomness starts from, an unsigned 32-bit number; drawn unless told. */
  seed?: number;
  /** Checks who players prove to be. Without it nobody is known again: every player is a stranger. */
  verify?: Verify | undefined;
  /** In which of its modes the first game is played. Default: its first. */
  mode?: string;
  /** Loads another game of this copy, for a hosting player who chooses it. Without it there is only one. */
  games?: (id: string) => Promise<GameDefinition | undefined>;
  /** How many who play or watch may come from one public address. Default `PLACES_PER_ADDRESS`; see `placesFor`. */
  placesPerAddress?: number | undefined;
  /** True in development builds, where games may check themselves more thoroughly. Default false. */
  development?: boolean;
}
