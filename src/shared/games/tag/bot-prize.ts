import { arenaOf, type Spot } from './arenas.ts';
import { cellAt } from './paths.ts';
import { mayTake } from './powers.ts';
import type { PickupKind, TagState } from './state.ts';

/** Steps of the grid beyond which a pickup tempts nobody; and whoever is hunted looks no further than this. */
const TEMPTING = 22;
const TEMPTING_IN_DANGER = 9;
/** Steps by which the way to a pickup must be shorter than that of "it". */
const LEAD = 4;

/** What a bot that is free knows of those who are "it". */
interface Danger {
  /** How many steps each cell is from the nearest "it". */
  readonly its: Readonly<Int16Array>;
  /** One of them is close. */
  readonly isHunted: boolean;
}

/**
 * Where the pickup lies that a bot runs to; undefined when there is none worth it.
 * @param mine how many steps each cell is from the bot
 * @param danger for a bot that is free, when anybody is "it"
 */
export function prizeFor(
  state: TagState,
  seat: number,
  mine: Readonly<Int16Array>,
  danger?: Danger,
): Spot | undefined {
  const arena = arenaOf(state.arena);
  let least = danger?.isHunted === true ? TEMPTING_IN_DANGER : TEMPTING;
  let best: Spot | undefined;
  for (const [place, { kind }] of Object.entries(state.pickups)) {
    const spot = arena.pickupSpots[Number(place)];
    if (spot === undefined || !mayTake(state, seat, kind) || !isOfUse(kind, danger)) continue;
    const cell = cellAt(arena, spot);
    const steps = mine[cell] as number;
    const isSafe = danger === undefined || (danger.its[cell] as number) - steps >= LEAD;
    if (steps > least || !isSafe) continue;
    least = steps;
    best = spot;
  }
  return best;
}

/** Nobody trades places who is well where they are. */
function isOfUse(kind: PickupKind, danger: Danger | undefined): boolean {
  return kind !== 'swap' || danger?.isHunted === true;
}
