// What a hostile host says to its guests. An attack is a row of turns; in each it says some frames, and a page draws one
// frame meanwhile. All of it is drawn from dice and from what an honest host has just said.
import { decode, encode, isMessage, type Message } from '../../../src/shared/net/index.ts';
import { toFrame } from '../../../src/shared/net/wire/frame.ts';
import { hostActions, isWelcome } from '../../../src/shared/session/index.ts';
import type { Dice } from '../../lib/dice.ts';
import type { Game } from './guest.ts';
import { NAMES, NUMBERS, strange } from './lies.ts';

/** What an attack may use. */
export interface Weapons {
  readonly dice: Dice;
  /** The newest frames of an honest host, without their header. */
  readonly said: readonly Uint8Array[];
  /** What the game of the guest is made of. */
  readonly simulation: Game['simulation'];
  /** The guest's own clock, ms. */
  readonly now: number;
}

export type Attack = (weapons: Weapons) => Uint8Array;

/** Bytes of an honest frame with some bits turned over. */
const mutated: Attack = ({ dice, said }) => {
  const payload = pick(dice, said).slice();
  for (let flips = dice.between(1, 4); flips > 0; flips--) {
    const at = dice.between(0, payload.length - 1);
    payload[at] = (payload[at] as number) ^ (1 << dice.between(0, 7));
  }
  return toFrame(payload);
};

/** What was true a while ago, in any order, and several times. */
const outOfOrder: Attack = ({ dice, said }) => toFrame(pick(dice, said));

/** Honest messages cut off, run together, or with something behind them. */
const torn: Attack = ({ dice, said }) => {
  const payload = pick(dice, said);
  const cut = payload.subarray(0, dice.between(1, payload.length));
  return toFrame(dice.chance(0.5) ? cut : Buffer.concat([payload, pick(dice, said)]));
};

/** Honest messages in which a number, at any depth, is one that somebody picks who looks for trouble. */
const extremeNumbers: Attack = (weapons) =>
  frame(changed(weapons, 'number', () => weapons.dice.pick(NUMBERS)));

/** Honest messages in which a field is of another kind. */
const wrongTypes: Attack = (weapons) => frame(changed(weapons, 'any', () => strange(weapons.dice, 4)));

/** Snapshots and their differences with bytes changed, left out or put in, from bases that nobody has. */
const snapshots: Attack = (weapons) => {
  const { dice } = weapons;
  return frame(
    changed(weapons, 'bytes', (bytes) => {
      const honest = [...(bytes as Uint8Array)];
      for (let changes = dice.between(1, 6); changes > 0; changes--)
        honest.splice(dice.between(0, honest.length), dice.between(0, 2), ...dice.bytes(dice.between(0, 3)));
      return Uint8Array.from(honest);
    }),
  );
};

/** Whole snapshots of more than there can be, and of any tick. */
const crowds: Attack = (weapons) => {
  const { dice, simulation } = weapons;
  const { layout, snapshots: codec } = simulation;
  const rows = dice.pick([1, 16, 17, 300, 300, 30_000]);
  const tables = layout.tables.map(
    ({ initial }) => new Map(Array.from({ length: dice.chance(0.5) ? rows : 1 }, (_, id) => [id, initial])),
  );
  const ticks = NUMBERS.filter((number) => Number.isSafeInteger(number) && number >= 0);
  const tick = dice.pick(ticks as [number, ...number[]]);
  const data = codec.encode({ tick, world: layout.world.initial, tables });
  return frame(changed(weapons, 'bytes', () => data));
};

/** Answers to the question for the time, as fresh as the true ones, with any number in them. */
const clocks: Attack = ({ dice, said, now }) => {
  const from = dice.between(0, said.length - 1);
  const isAnswer = (payload: Uint8Array) => 'sent' in message(payload);
  const found = said.slice(from).find(isAnswer) ?? said.findLast(isAnswer);
  const answer = found === undefined ? { action: 'nothing' } : message(found);
  const lies = Object.keys(answer).filter((key) => key !== 'action' && dice.chance(0.4));
  const sent = now - dice.between(0, 300);
  return frame({ ...answer, sent, ...Object.fromEntries(lies.map((key) => [key, dice.pick(NUMBERS)])) });
};

/** Another game, again and again: the next one, any one, the same one with another seat, one that nobody has. */
const epochs: Attack = (weapons) => {
  const { dice } = weapons;
  const welcome = welcomeIn(weapons);
  if (dice.chance(0.2)) return outOfOrder(weapons);
  return frame({
    ...welcome,
    epoch: dice.chance(0.7) ? dice.between(0, 50) : dice.pick(NUMBERS),
    seat: dice.chance(0.7) ? dice.between(0, 15) : null,
    ...(dice.chance(0.01) && { game: dice.pick(NAMES), version: dice.pick(NUMBERS) }),
  });
};

/** Rosters of everybody, and what all have said, with names and texts of every nasty kind. */
const rosters: Attack = ({ dice }) => {
  const player = () => ({
    seat: dice.chance(0.9) ? dice.between(0, 255) : dice.pick(NUMBERS),
    name: dice.chance(0.9) ? dice.pick(NAMES) : strange(dice, 2),
    host: dice.chance(0.5),
    bot: dice.chance(0.5),
    ...(dice.chance(0.3) && { ping: dice.pick(NUMBERS) }),
    ...(dice.chance(0.3) && { unstable: true }),
  });
  const players = Array.from({ length: dice.between(0, dice.pick([3, 16, 256, 300])) }, player);
  const said = players.slice(0, 60).map(({ seat, name }) => ({ seat, name, chat: dice.pick(NAMES) }));
  const all = { players, watching: dice.pick(NUMBERS), seat: 0, epoch: 0, on: dice.chance(0.9), said };
  return frame({ action: roomAction(dice), ...all });
};

/** Refusals, and whatever else a room may say, with fields of all of it. */
const refusals: Attack = ({ dice }) => {
  const some: Record<string, unknown> = {
    reason: dice.pick(['version', 'full', 'address', 'game', 'kicked', 'constructor', strange(dice, 1)]),
    what: dice.pick(['app', ...NAMES]),
    game: dice.pick(NAMES),
    title: dice.pick(NAMES),
  };
  for (const name of ['host', 'yours', 'seats', 'places', 'version', 'watching'])
    some[name] = dice.chance(0.8) ? dice.between(0, 300) : dice.pick(NUMBERS);
  return frame({ action: roomAction(dice), ...some });
};

/** Control frames: forged, out of place, of a later version. */
const controls: Attack = ({ dice }) => {
  const number = () => (dice.chance(0.5) ? dice.between(0, 40) : dice.pick(NUMBERS));
  const word = () => dice.pick(['bad-message', 'kicked', 'constructor', '__proto__', 'left', ...NAMES]);
  const type = dice.pick([1, 1, 1, 2, 2, 4, 4, 6, 7, 8, 9, 9, 99]);
  if (type === 6) {
    const secret = dice.bytes(dice.pick([16, 16, 0, 40]));
    return frame([6, dice.pick([1, 1, 2, -1]), 'f'.repeat(16), secret, number(), dice.chance(0.5)]);
  }
  if (type === 9) return frame([9, word(), word(), word()].map(short));
  return frame([type, number()]);
};

/** The end, in every wording. Seldom, since the rest of what is said goes unheard. */
const goodbyes: Attack = ({ dice }) =>
  frame([3, short(dice.pick(['kicked', 'constructor', 'host-left', 'full', 'bad-message', ...NAMES]))]);

/** No message at all: random bytes and random MessagePack, under names that may do something to whoever looks them up. */
const noise: Attack = ({ dice }) => {
  if (dice.chance(0.4)) return toFrame(dice.bytes(dice.between(1, 80)));
  const value = strange(dice, 6);
  if (dice.chance(0.5)) return frame(value);
  const fields = { data: dice.bytes(dice.between(0, 20)), value };
  return frame({ action: dice.pick(NAMES), ...fields });
};

/** As costly as the limits allow: full of values, deep, long. */
const costly: Attack = (weapons) => {
  const { dice, said } = weapons;
  switch (dice.between(0, 3)) {
    case 0:
      return frame({
        action: 'unheard',
        maps: Array.from({ length: 1_500 }, (_, i) => ({ a: i, b: [1, 2, 3] })),
      });
    case 1:
      return frame({ ...message(pick(dice, said)), extra: 'é'.repeat(100_000) });
    case 2:
      return frame({ ...message(pick(dice, said)), extra: new Uint8Array(900_000) });
    default:
      return frame(changed(weapons, 'bytes', () => dice.bytes(8_000)));
  }
};

/** Every attack, by its name. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  mutated,
  outOfOrder,
  torn,
  extremeNumbers,
  wrongTypes,
  snapshots,
  crowds,
  clocks,
  epochs,
  rosters,
  refusals,
  controls,
  goodbyes,
  noise,
  costly,
};

/** What ends a visit so often that it should be said seldom. */
export const LAST_WORDS: ReadonlySet<string> = new Set(['goodbyes', 'torn', 'mutated', 'refusals']);
/** What takes so long to make and to read that it should be said seldom. */
export const HEAVY: ReadonlySet<string> = new Set(['costly', 'rosters', 'crowds', 'clocks']);

function frame(value: unknown): Uint8Array {
  return toFrame(encode(value));
}

function pick(dice: Dice, said: readonly Uint8Array[]): Uint8Array {
  return said[dice.between(0, said.length - 1)] as Uint8Array;
}

function message(payload: Uint8Array): Message {
  const value = decode(payload);
  return isMessage(value) ? value : { action: 'control' };
}

function roomAction(dice: Dice): string {
  return dice.pick(Object.keys(hostActions) as [string, ...string[]]);
}

function welcomeIn({ said }: Weapons): Message {
  const payload = said.find((one) => isWelcome(one));
  return payload === undefined ? { action: 'nothing' } : message(payload);
}

function short(part: unknown): unknown {
  return typeof part === 'string' ? part.slice(0, 30) : part;
}

/** An honest message in which one value of a kind is another. */
function changed(
  { dice, said }: Weapons,
  kind: 'number' | 'bytes' | 'any',
  to: (was: unknown) => unknown,
): unknown {
  const value = decode(pick(dice, said)) as object;
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const look = (holder: object) => {
    for (const [key, part] of Object.entries(holder)) {
      const isBytes = part instanceof Uint8Array;
      const fits = kind === 'any' || (kind === 'bytes' ? isBytes : typeof part === 'number');
      if (fits) places.push({ holder: holder as Record<string, unknown>, key });
      if (typeof part === 'object' && part !== null && !isBytes) look(part);
    }
  };
  look(value);
  for (let left = Math.min(places.length, dice.between(1, 2)); left > 0; left--) {
    const { holder, key } = places[dice.between(0, places.length - 1)] as (typeof places)[number];
    holder[key] = to(holder[key]);
  }
  return value;
}
