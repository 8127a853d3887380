/** What one player wants in one tick. All that a player's computer ever says about the game. */
export interface TagInput {
  /** Where to: right is positive, down is positive. Each from -1 to 1, in steps of 1/32. */
  x: number;
  y: number;
  /** Whether the dash button is down. Held down, it dashes again as soon as that is possible. */
  dash: boolean;
}

/** What a seat does that says nothing. */
export const IDLE: TagInput = { x: 0, y: 0, dash: false };

/** Steps from the middle to one end: finer than a thumb. */
export const AXIS_STEPS = 32;

/** Brings a stick or key position to the grid that both sides calculate with. Nonsense becomes a rest position. */
export function quantise(input: TagInput): TagInput {
  return { x: quantiseAxis(input.x), y: quantiseAxis(input.y), dash: input.dash === true };
}

function quantiseAxis(value: number): number {
  if (Number.isNaN(value)) return 0;
  // `+ 0` turns -0 into 0: the two are equal, but they are different bytes in a hash of the state.
  return Math.round(Math.max(-1, Math.min(1, value)) * AXIS_STEPS) / AXIS_STEPS + 0;
}
