import { isDashing, NOBODY, type Phase, type TagState } from '../../../shared/games/tag/index.ts';

/** Something that is worth a sound, a burst or a word. */
export type Happening =
  | { kind: 'tagged'; seat: number; by: number }
  | { kind: 'dashed'; seat: number }
  | { kind: 'phase'; phase: Phase }
  /** The last seconds of a countdown or a round: so many are left. */
  | { kind: 'second'; left: number; phase: Phase };

/** What the view remembers of the frame before. */
export interface Seen {
  phase: Phase;
  it: number;
  dashing: ReadonlySet<number>;
  secondsLeft: number;
}

/**
 * Finds out what happened between two drawn states. Pure: the same two states always tell the same story.
 * @param before what the frame before has seen; undefined for the first, in which nothing happens
 * @param secondsLeft whole seconds until the phase ends, rounded up
 */
export function whatHappened(
  before: Seen | undefined,
  state: TagState,
  secondsLeft: number,
): { seen: Seen; happenings: Happening[] } {
  const dashing = new Set<number>();
  for (const [seat, player] of Object.entries(state.players)) {
    if (isDashing(state, player)) dashing.add(Number(seat));
  }
  const seen: Seen = { phase: state.phase, it: state.it, dashing, secondsLeft };
  if (before === undefined) return { seen, happenings: [] };

  const happenings: Happening[] = [];
  if (before.phase !== state.phase) happenings.push({ kind: 'phase', phase: state.phase });
  if (wasTagged(before, state)) happenings.push({ kind: 'tagged', seat: state.it, by: before.it });
  for (const seat of dashing) if (!before.dashing.has(seat)) happenings.push({ kind: 'dashed', seat });
  const samePhase = before.phase === state.phase;
  if (samePhase && secondsLeft < before.secondsLeft) {
    happenings.push({ kind: 'second', left: secondsLeft, phase: state.phase });
  }
  return { seen, happenings };
}

/** "It" changed hands in play, and the one who had it is still here. */
function wasTagged(before: Seen, state: TagState): boolean {
  return (
    state.phase === 'play' &&
    before.phase === 'play' &&
    before.it !== NOBODY &&
    state.it !== NOBODY &&
    before.it !== state.it &&
    state.players[before.it] !== undefined
  );
}
