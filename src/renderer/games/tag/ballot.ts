import { signal } from '@preact/signals';
import { ARENAS, NO_VOTE, type TagInput } from '../../../shared/games/tag/index.ts';
import type { Intent } from '../../input/controls.ts';

/** A stick that is pushed further than this points somewhere. */
const POINTS = 0.5;

/**
 * What this window's player does in a frame. Between rounds nobody runs: left and right go from arena to arena, and
 * the one that was gone to is voted for.
 */
export class Ballot {
  /** The arena that this window's player wants next, counted from 1; {@link NO_VOTE} for none. */
  readonly choice = signal(NO_VOTE);
  /** Whoever still runs when the vote begins has not chosen. */
  #wasPointing = true;

  choose(vote: number): void {
    this.choice.value = vote;
  }

  /** @param isOpen whether this window's player can vote right now */
  inputOf({ x, y, action }: Intent, isOpen: boolean): TagInput {
    if (!isOpen) {
      this.choice.value = NO_VOTE;
      this.#wasPointing = true;
      return { x, y, dash: action, vote: NO_VOTE };
    }
    const direction = Math.abs(x) > POINTS ? Math.sign(x) : 0;
    if (direction !== 0 && !this.#wasPointing) this.choose(neighbour(this.choice.value, direction));
    this.#wasPointing = direction !== 0;
    return { x: 0, y: 0, dash: false, vote: this.choice.value };
  }
}

/** Round and round; from no choice to the first or the last. */
function neighbour(vote: number, direction: number): number {
  if (vote === NO_VOTE) return direction > 0 ? 1 : ARENAS.length;
  return ((vote - 1 + direction + ARENAS.length) % ARENAS.length) + 1;
}
