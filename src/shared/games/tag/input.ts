/** What one player wants in one tick. All that a player's computer ever says about the game. */
export interface TagInput {
  /** Where to: right is positive, down is positive. Each from -1 to 1, in steps of 1/32. */
  x: number;
  y: number;
  /** Whether the dash button is down. Held down, it dashes again as soon as that is possible. */
  dash: boolean;
  /** Between rounds: the arena that should be next, counted from 1; 0 says nothing. */
  vote: number;
}

/** What an input says of the next arena that says nothing of it. */
export const NO_VOTE = 0;

/** What a seat does that says nothing. */
export const IDLE: TagInput = { x: 0, y: 0, dash: false, vote: NO_VOTE };

/** Steps from the middle to one end: finer than a thumb. */
export const AXIS_STEPS = 32;

/** Brings a stick or key position to the grid that both sides calculate with. Nonsense becomes a rest position. */
export function quantise(input: TagInput): TagInput {
  const { x, y, dash, vote } = input;
  return { x: quantiseAxis(x), y: quantiseAxis(y), dash: dash === true, vote };
}

function quantiseAxis(value: number): number {
  if (Number.isNaN(value)) return 0;
  // `+ 0` turns -0 into 0: the two are equal, but they are different bytes in a hash of the state.
  return Math.round(Math.max(-1, Math.min(1, value)) * AXIS_STEPS) / AXIS_STEPS + 0;
}
