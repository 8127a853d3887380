import type { Dice } from '../../lib/dice.ts';
import type { World } from '../world.ts';

/** Something that goes wrong in a storm, drawn and not yet begun. */
export interface Fault {
  /** What happens, in words. */
  readonly words: string;
  /** How long, ms; 0 for what is over at once. */
  readonly lasts: number;
  /** Brings it about. @returns what ends it */
  begin(world: World): () => void;
}

/** Draws one fault of its kind. `people`: how many play, the hosting player, who is number 0, included; at least 2. */
export type DrawFault = (dice: Dice, people: number) => Fault;

/** One of the guests: not the hosting player, whose line never leaves the computer. */
export function drawGuest(dice: Dice, people: number): number {
  return dice.between(1, people - 1);
}

export const nothing = () => {};
