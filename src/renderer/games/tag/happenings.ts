import {
  isAwake,
  isChase,
  isDashing,
  NOBODY,
  type Phase,
  type PickupKind,
  type Power,
  type TagState,
} from '../../../shared/games/tag/index.ts';

/** Something that is worth a sound, a burst or a word. */
export type Happening =
  /** Somebody is "it" from now on; by nobody where chance chose them. */
  | { kind: 'tagged'; seat: number; by: number }
  /** "It" has counted, and can tag from now on. */
  | { kind: 'awake'; seat: number }
  | { kind: 'dashed'; seat: number }
  /** Somebody has run over a pickup. `partner`: with whom they trade places, or nobody */
  | { kind: 'taken'; seat: number; power: PickupKind; partner: number }
  /** A shield has turned a touch away. */
  | { kind: 'shielded'; seat: number }
  /** Two have traded places. */
  | { kind: 'traded'; seat: number; partner: number }
  /** Something lies there that did not. */
  | { kind: 'appeared' }
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
  powers: Readonly<Record<number, Power>>;
  /** Where pickups lie. */
  places: ReadonlySet<string>;
  /** Since when each seat is what it is. */
  since: ReadonlyMap<number, number>;
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
    powers: state.powers,
    places: new Set(Object.keys(state.pickups)),
    since: new Map(players.map(({ seat, player }) => [seat, player.since])),
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
  if (samePhase) happenings.push(...whatPickupsDid(before, seen));
  if (samePhase && secondsLeft < before.secondsLeft)
    happenings.push({ kind: 'second', left: secondsLeft, phase: state.phase });
  return { seen, happenings };
}

function whatPickupsDid(before: Seen, seen: Seen): Happening[] {
  const happenings: Happening[] = [];
  if ([...seen.places].some((place) => !before.places.has(place))) happenings.push({ kind: 'appeared' });
  for (const [key, { kind, since, partner }] of Object.entries(seen.powers)) {
    const seat = Number(key);
    if (before.powers[seat]?.since === since) continue;
    happenings.push({ kind: 'taken', seat, power: kind, partner });
  }
  for (const [key, { kind, partner }] of Object.entries(before.powers)) {
    const seat = Number(key);
    if (seen.powers[seat] !== undefined || !seen.since.has(seat)) continue;
    // A shield that was of no use ends without a change of who is free since when.
    const wasTouched = kind === 'shield' && seen.since.get(seat) !== before.since.get(seat);
    if (wasTouched && !seen.its.has(seat)) happenings.push({ kind: 'shielded', seat });
    if (kind === 'swap' && seen.since.has(partner)) happenings.push({ kind: 'traded', seat, partner });
  }
  return happenings;
}
