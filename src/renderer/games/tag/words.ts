import {
  arenaOf,
  itsOf,
  NOBODY,
  type TagState,
  TICKS_PER_SECOND,
  ticksLeft,
} from '../../../shared/games/tag/index.ts';

/** What a seat's player is called. */
export type NameOf = (seat: number) => string;

/** Whole seconds until the phase ends, rounded up; 0 in practice, which has no end. */
export function secondsLeft(state: TagState): number {
  const ticks = ticksLeft(state);
  return Number.isFinite(ticks) ? Math.max(0, Math.ceil(ticks / TICKS_PER_SECOND)) : 0;
}

/** "Ann", "Ann and Bea", "Ann, Bea and Cem"; this window's player is "you", and comes first. */
export function list(seats: readonly number[], self: number | null, name: NameOf): string {
  const names = [...seats]
    .sort((a, b) => Number(b === self) - Number(a === self))
    .map((seat) => (seat === self ? 'you' : name(seat)));
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A list with its verb, as a sentence begins: "You are", "Ann is", "Ann and Bea are". */
export function listIs(seats: readonly number[], self: number | null, name: NameOf): string {
  const who = list(seats, self, name);
  const verb = seats.length > 1 || seats[0] === self ? 'are' : 'is';
  return `${who.slice(0, 1).toUpperCase()}${who.slice(1)} ${verb}`;
}

/** What is shouted when the tag passes on; undefined for those whom it does not concern. */
export function shoutOf(seat: number, by: number, self: number | null, name: NameOf) {
  if (seat === self) return { kind: 'shout', text: 'You’re it!', isYou: true } as const;
  if (by === self && by !== NOBODY)
    return { kind: 'shout', text: `Got ${name(seat)}!`, isYou: false } as const;
  return undefined;
}

/** What is shouted when overtime begins: who is hunted. */
export function overtimeShout(state: TagState, self: number | null, name: NameOf) {
  const free = Object.keys(state.players)
    .map(Number)
    .filter((seat) => !state.players[seat]?.it);
  if (self !== null && free.includes(self))
    return { kind: 'shout', text: 'Overtime! Don’t get caught', isYou: true } as const;
  return { kind: 'shout', text: `Overtime! Catch ${list(free, self, name)}`, isYou: false } as const;
}

/** The picture in words: where everybody is, in world units from the top left, and who is "it". */
export function describe(state: TagState, self: number | null, name: NameOf): string {
  const its = itsOf(state);
  const players = Object.entries(state.players).map(([key, { x, y }]) => {
    const seat = Number(key);
    const who = seat === self ? 'You' : name(seat);
    const mark = its.includes(seat) ? ', it' : '';
    return `${who}${mark}: ${Math.round(x)}, ${Math.round(y)}.`;
  });
  return [`The playing field, ${arenaOf(state.arena).title}.`, ...players].join(' ');
}
