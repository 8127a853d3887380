import {
  isAwake,
  isChase,
  isDashing,
  NOBODY,
  type Phase,
  type TagState,
} from '../../../shared/games/tag/index.ts';

/** Something that is worth a sound, a burst or a word. */
export type Happening =
  /** Somebody is "it" from now on; by nobody where chance chose them. */
  | { kind: 'tagged'; seat: number; by: number }
  /** "It" has counted, and can tag from now on. */
  | { kind: 'awake'; seat: number }
  | { kind: 'dashed'; seat: number }
  | { kind: 'phase'; phase: Phase }
  /** The last seconds of a countdown or a round: so many are left. */
  | { kind: 'second'; left: number; phase: Phase };

/** What the view remembers of the frame before. */
export interface Seen {
  phase: Phase;
  its: ReadonlySet<number>;
  awake: ReadonlySet<number>;
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
  const players = Object.entries(state.players).map(([seat, player]) => ({ seat: Number(seat), player }));
  const seatsOf = (chosen: typeof players) => new Set(chosen.map(({ seat }) => seat));
  const seen: Seen = {
    phase: state.phase,
    its: seatsOf(players.filter(({ player }) => player.it)),
    awake: seatsOf(players.filter(({ player }) => isAwake(state, player))),
    dashing: seatsOf(players.filter(({ player }) => isDashing(state, player))),
    secondsLeft,
  };
  if (before === undefined) return { seen, happenings: [] };

  const happenings: Happening[] = [];
  const samePhase = before.phase === state.phase;
  if (!samePhase) happenings.push({ kind: 'phase', phase: state.phase });
  for (const seat of seen.its) {
    const { caughtBy = NOBODY } = state.players[seat] ?? {};
    if (before.its.has(seat) || !samePhase || !isChase(state)) continue;
    happenings.push({ kind: 'tagged', seat, by: caughtBy });
  }
  for (const seat of seen.awake) {
    if (samePhase && before.its.has(seat) && !before.awake.has(seat))
      happenings.push({ kind: 'awake', seat });
  }
  for (const seat of seen.dashing) if (!before.dashing.has(seat)) happenings.push({ kind: 'dashed', seat });
  if (samePhase && secondsLeft < before.secondsLeft)
    happenings.push({ kind: 'second', left: secondsLeft, phase: state.phase });
  return { seen, happenings };
}
