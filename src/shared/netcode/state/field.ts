import { type ByteReader, type ByteWriter, MalformedBytesError } from './bytes.ts';

/**
 * The kinds of value that a state or an input may hold, and how each travels.
 *
 * A value in a state is rounded to a *grid*: whole steps between a smallest and a largest value. The host and
 * every client calculate with the rounded values ("quantised" in the field's terms), so what arrives is exactly
 * what the host has, and a step calculated from it gives exactly the host's result. On the wire a value is the
 * number of steps, and of that only the difference from what the other side expects.
 * Source: Glenn Fiedler, "Snapshot Compression" (gafferongames.com) for bounds, steps and deltas, and his
 * "State Synchronization" for quantising on both sides.
 */

/** A value as whole steps of its grid, or as text. */
export type Quantum = number | string;

/** What is known about how a number moves and is drawn. */
export interface Motion {
  /**
   * By how much the value changes per second as long as nothing happens: a number, or the name of the field of
   * the same record that holds the velocity (in units per second). A value that follows its rate costs no bytes,
   * hermite drawing takes its tangents from it, and extrapolation follows it. Default: it stays.
   */
  rate?: number | string;
  /** How it is drawn between two snapshots. Default: not at all, it holds its value until the next one. */
  blend?: 'linear' | 'hermite';
  /**
   * The largest change between two neighbouring snapshots that is motion, in the value's own units. A larger one
   * is a teleport and is drawn as a jump; everything else is drawn as motion that never goes further than this
   * in one frame. Default: no limit, nothing is a teleport.
   */
  jump?: number;
}

/** One kind of value. Made by {@link decimal}, {@link integer}, {@link flag}, {@link choice}, {@link angle} and {@link text}. */
export interface Field<Value> {
  readonly motion: Motion;
  /** What a record that is not there yet is compared with. */
  readonly initial: Quantum;
  /** The nearest value of the grid; undefined when `value` is not of this kind. */
  toGrid(value: Value): Quantum | undefined;
  fromGrid(quantum: Quantum): Value;
  /** Rounding changes a value by no more than this, in units: whatever changes more has been cut off. */
  readonly rounding: number;
  /** What the field holds, in words, when that is less than `value`; undefined when the value fits, rounding apart. */
  limit(value: Value): string | undefined;
  /** Where a value is after it changed by `change` units: on the grid, within its bounds. */
  shift(quantum: Quantum, change: number): Quantum;
  /** Writes a value that differs from what the reader expects. */
  write(out: ByteWriter, quantum: Quantum, expected: Quantum): void;
  read(from: ByteReader, expected: Quantum): Quantum;
  /** The value at `part` (0 … 1) of the way from one to the other. */
  mix(from: Value, to: Value, part: number): Value;
  /** How far `to` is from `from`, signed, in units; 0 for what is not a number. */
  distance(from: Value, to: Value): number;
}

export interface DecimalOptions extends Motion {
  min: number;
  max: number;
  /** Size of the grid's steps, in the value's own units: 1/16 of a world unit, say. */
  step: number;
}

/** A number with fractions, such as a position. Values outside of the bounds become the nearest bound, and a warning. */
export function decimal({ min, max, step, ...motion }: DecimalOptions): Field<number> {
  if (!(step > 0) || !(max > min)) throw new RangeError('A decimal needs max > min and step > 0.');
  // Dividing by a whole number of steps per unit gives the double nearest to the true value; 3 * (1/15) does not.
  const perUnit = Math.abs(Math.round(1 / step) * step - 1) < 1e-9 ? Math.round(1 / step) : 1 / step;
  return grid(perUnit, Math.round(min * perUnit), Math.round(max * perUnit), 'middle', motion);
}

export interface IntegerOptions extends Motion {
  min: number;
  max: number;
}

/** A whole number, such as a score, a tick or a seat. Values outside of the bounds become the nearest bound, and a warning. */
export function integer({ min, max, ...motion }: IntegerOptions): Field<number> {
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || max < min) {
    throw new RangeError('An integer needs whole numbers with max >= min.');
  }
  return grid(1, min, max, 'zero', motion);
}

/**
 * A direction in radians, kept between -π and π. It is drawn the short way round.
 * @param options `steps`: how many directions there are in a full turn; 256 unless told
 */
export function angle(options: { steps?: number; rate?: number | string } = {}): Field<number> {
  const { steps = 256, rate } = options;
  if (!Number.isSafeInteger(steps) || steps < 2) throw new RangeError('An angle needs two steps or more.');
  const turn = 2 * Math.PI;
  const wrap = (quantum: number) => {
    const rest = (((quantum % steps) + steps) % steps) + 0;
    return rest * 2 >= steps ? rest - steps : rest;
  };
  const between = (from: number, to: number) => to - from - turn * Math.round((to - from) / turn);
  const base = grid(steps / turn, -steps, steps, 'zero', {
    blend: 'linear',
    ...(rate === undefined ? {} : { rate }),
  });
  return {
    ...base,
    toGrid: (value) =>
      Number.isFinite(value) ? wrap(Math.round(((value % turn) / turn) * steps)) : undefined,
    fromGrid: (quantum) => ((quantum as number) / steps) * turn,
    rounding: Number.POSITIVE_INFINITY,
    limit: () => undefined,
    shift: (quantum, change) => wrap((quantum as number) + Math.round((change / turn) * steps)),
    mix: (from, to, part) => from + between(from, to) * part,
    distance: between,
  };
}

/** Yes or no. */
export function flag(): Field<boolean> {
  return {
    ...still,
    initial: 0,
    toGrid: (value) => (value === true ? 1 : value === false ? 0 : undefined),
    fromGrid: (quantum) => quantum === 1,
    // It is only written when it differs, and then there is only one thing that it can be.
    write: () => {},
    read: (_, expected) => (expected === 1 ? 0 : 1),
  };
}

/** One of a few words, such as the phase of a round. @param words at least one; their order is part of the wire */
export function choice<const Words extends readonly [string, ...string[]]>(
  ...words: Words
): Field<Words[number]> {
  return {
    ...still,
    initial: 0,
    toGrid: (value) => {
      const index = words.indexOf(value);
      return index === -1 ? undefined : index;
    },
    fromGrid: (quantum) => words[quantum as number] as Words[number],
    write: (out, quantum) => out.varint(quantum as number),
    read: (from) => {
      const index = from.varint();
      if (index >= words.length) throw new MalformedBytesError(`There is no choice number ${index}.`);
      return index;
    },
  };
}

/** What breaks a line or turns the direction of writing, and halves of a pair. The same in all versions of Unicode. */
const UNRULY = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/**
 * A short text in one line. What breaks the line or turns the direction of writing is left out, and no snapshot that
 * holds any of it is read: a game may show the text as it is.
 * @param options `max`: its length in UTF-16 units; what is over is cut off, with a warning
 */
export function text({ max }: { max: number }): Field<string> {
  return {
    ...still,
    initial: '',
    toGrid: (value) => (typeof value === 'string' ? value.slice(0, max).replace(UNRULY, '') : undefined),
    fromGrid: (quantum) => quantum as string,
    rounding: 0,
    limit: (value) => (value.length > max ? `at most ${max} characters` : undefined),
    write: (out, quantum) => {
      const value = quantum as string;
      out.varint(value.length);
      for (let i = 0; i < value.length; i++) out.varint(value.charCodeAt(i));
    },
    read: (from) => {
      const length = from.varint();
      if (length > max) throw new MalformedBytesError(`A text of ${length} is longer than ${max}.`);
      let value = '';
      for (let i = 0; i < length; i++) {
        const unit = from.varint();
        if (unit > 0xffff) throw new MalformedBytesError('A text holds something that is not a character.');
        value += String.fromCharCode(unit);
      }
      if (value.search(UNRULY) !== -1) throw new MalformedBytesError('A text holds what cannot be shown.');
      return value;
    },
  };
}

/** What all kinds share that do not move. */
const still = {
  motion: {},
  rounding: Number.POSITIVE_INFINITY,
  limit: () => undefined,
  shift: (quantum: Quantum) => quantum,
  mix: <Value>(from: Value) => from,
  distance: () => 0,
};

function grid(
  perUnit: number,
  least: number,
  most: number,
  start: 'zero' | 'middle',
  motion: Motion,
): Field<number> {
  const clamp = (quantum: number) => Math.max(least, Math.min(most, quantum));
  return {
    motion,
    initial: start === 'zero' ? clamp(0) : Math.round((least + most) / 2),
    toGrid(value) {
      if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
      // `+ 0` turns -0 into 0: they are equal, and yet 1 / -0 is another number than 1 / 0.
      return clamp(Math.round(value * perUnit)) + 0;
    },
    fromGrid: (quantum) => (quantum as number) / perUnit,
    rounding: 0.5 / perUnit,
    limit(value) {
      const quantum = Math.round(value * perUnit);
      const fits = quantum >= least && quantum <= most;
      return fits ? undefined : `numbers from ${least / perUnit} to ${most / perUnit}`;
    },
    shift: (quantum, change) => clamp((quantum as number) + Math.round(change * perUnit)) + 0,
    write: (out, quantum, expected) => out.signed((quantum as number) - (expected as number)),
    read(from, expected) {
      const quantum = (expected as number) + from.signed();
      if (quantum < least || quantum > most)
        throw new MalformedBytesError('A number is outside of its bounds.');
      return quantum;
    },
    mix: (from, to, part) => from + (to - from) * part,
    distance: (from, to) => to - from,
  };
}
