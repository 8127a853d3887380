import {
  arenaOf,
  itsOf,
  NOBODY,
  type PickupKind,
  type TagState,
  TICKS_PER_SECOND,
  ticksLeft,
} from '../../../shared/games/tag/index.ts';
import { arenas, say, sayInfection, sayPickups } from './words.ts';

/** What a seat's player is called. */
export type NameOf = (seat: number) => string;

/** Whole seconds until the phase ends, rounded up; 0 in practice, which has no end. */
export function secondsLeft(state: TagState): number {
  const ticks = ticksLeft(state);
  return Number.isFinite(ticks) ? Math.max(0, Math.ceil(ticks / TICKS_PER_SECOND)) : 0;
}

/** What an arena is called, by its number in the state. */
export function arenaName(arena: number): string {
  const { title } = arenaOf(arena);
  const known: Readonly<Record<string, string>> = arenas();
  return known[title] ?? title;
}

/** "Ann", "Ann and Bea", "Ann, Bea and Cem"; this window's player is "you", and comes first. */
export function list(seats: readonly number[], self: number | null, name: NameOf): string {
  const names = [...seats]
    .sort((a, b) => Number(b === self) - Number(a === self))
    .map((seat) => (seat === self ? say().you : name(seat)));
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : say().and(names.slice(0, -1).join(', '), last);
}

/** A list with its verb, as a sentence begins: "You are it", "Ann is it", "Ann and Bea are it". */
export function listIsIt(seats: readonly number[], self: number | null, name: NameOf): string {
  const [only] = seats;
  if (only !== undefined && seats.length === 1)
    return only === self ? say().youAreIt : say().isIt(name(only));
  return say().areIt(list(seats, self, name), isAmong(seats, self));
}

/** Whether this window's player is one of these. */
export function isAmong(seats: readonly number[], self: number | null): boolean {
  return self !== null && seats.includes(self);
}

/**
 * What is shouted when the tag passes on; undefined for those whom it does not concern.
 * @param joinsIn whoever is caught hunts on together with those who caught them
 */
export function shoutOf(seat: number, by: number, self: number | null, name: NameOf, joinsIn = false) {
  const caught = joinsIn ? sayInfection().shoutYou : say().shoutYou;
  if (seat === self) return { kind: 'shout', text: caught, isYou: true } as const;
  if (by === self && by !== NOBODY)
    return { kind: 'shout', text: say().shoutGot(name(seat)), isYou: false } as const;
  return undefined;
}

/** What is shouted when overtime begins: who is hunted. */
export function overtimeShout(state: TagState, self: number | null, name: NameOf) {
  const free = Object.keys(state.players)
    .map(Number)
    .filter((seat) => !state.players[seat]?.it);
  if (isAmong(free, self)) return { kind: 'shout', text: say().shoutHunted, isYou: true } as const;
  return { kind: 'shout', text: say().shoutHunt(list(free, self, name)), isYou: false } as const;
}

/** What is shouted and said when a pickup was taken; undefined for those whom it does not concern. */
export function newsOfPower(
  { seat, power, partner }: { seat: number; power: PickupKind; partner: number },
  self: number | null,
  name: NameOf,
): { shout: string; said: string } | undefined {
  const say = sayPickups();
  if (power === 'swap' && partner === self && partner !== NOBODY)
    return { shout: say.swapped(name(seat)), said: say.swappedSaid(name(seat)) };
  if (seat !== self) return undefined;
  switch (power) {
    case 'speed':
      return { shout: say.speed, said: say.speedSaid };
    case 'shield':
      return { shout: say.shield, said: say.shieldSaid };
    case 'swap':
      return { shout: say.swap(name(partner)), said: say.swapSaid(name(partner)) };
  }
}

/** The picture in words: where everybody is, in world units from the top left, and who is "it". */
export function describe(state: TagState, self: number | null, name: NameOf): string {
  const its = itsOf(state);
  const players = Object.entries(state.players).map(([key, place]) => {
    const seat = Number(key);
    const power = state.powers[seat];
    const has = power === undefined ? '' : sayPickups().has(power.kind);
    const at = [its.includes(seat), has, Math.round(place.x), Math.round(place.y)] as const;
    return seat === self ? say().placeOfYou(...at) : say().place(name(seat), ...at);
  });
  return [say().field(arenaName(state.arena)), ...players, ...pickups(state)].join(' ');
}

function pickups(state: TagState): string[] {
  const { pickupSpots } = arenaOf(state.arena);
  return Object.entries(state.pickups).flatMap(([place, { kind }]) => {
    const spot = pickupSpots[Number(place)];
    return spot === undefined ? [] : [`${sayPickups().lies(kind)}: ${spot.x}, ${spot.y}.`];
  });
}
