import { log } from '../../net/index.ts';
import { MAX_ROWS, MAX_SEATS } from '../limits.ts';
import type { Field, Quantum } from './field.ts';

/**
 * A layout says what a state is made of, and mirrors its shape: single values, and tables of records by number.
 *
 *     interface State { phase: 'wait' | 'play'; players: Record<number, { x: number; vx: number }> }
 *     const layout: Layout<State> = {
 *       phase: choice('wait', 'play'),
 *       players: table({
 *         x: decimal({ min: 0, max: 800, step: 1 / 16, rate: 'vx', blend: 'hermite', jump: 60 }),
 *         vx: integer({ min: -600, max: 600 }),
 *       }),
 *     };
 *
 * Every value of the state must be in it: a client calculates ahead with nothing but what the layout brought.
 * The table `players`, if there is one, is by seat: that is what is per player, and it holds no more than there are
 * seats. Every other table holds {@link MAX_ROWS} records at most, or as many as `table(fields, { rows })` says: a
 * client believes nobody who tells of more.
 *
 * With a layout a state can be brought to the grid ({@link StateLayout.snap}), taken down as plain numbers
 * ({@link StateLayout.capture}) and built again from these ({@link StateLayout.restore}).
 */
export type Layout<State> = {
  readonly [Key in keyof State]: State[Key] extends string | number | boolean
    ? Field<State[Key]>
    : State[Key] extends Record<number, infer Row extends object>
      ? Table<Row>
      : never;
};

/** The fields of one record, in the order in which they travel. */
export type Fields<Row> = { readonly [Key in keyof Row]-?: Field<Row[Key]> };

/** Records by number: seats, or ids that the rules give out. Ids are whole numbers from 0 to 2^32 - 2. */
export interface Table<Row> {
  readonly fields: Fields<Row>;
  /** Most records at a time. */
  readonly rows: number;
}

/**
 * Declares a table in a layout.
 * @param options `rows`: most records at a time, {@link MAX_ROWS} unless told
 * @throws RangeError when `rows` is no whole number above 0
 */
export function table<Row>(fields: Fields<Row>, options: { rows?: number } = {}): Table<Row> {
  const { rows = MAX_ROWS } = options;
  if (!Number.isSafeInteger(rows) || rows < 1) throw new RangeError('A table needs a whole number of rows.');
  return { fields, rows };
}

/** A state holds a value that its layout cannot: a mistake in the rules or in the layout. The message names the field. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
  readonly code = 'layout-broken';
}

/** A state as plain numbers of its grid, at one tick. Never changed once made. */
export interface Snapshot {
  readonly tick: number;
  readonly world: readonly Quantum[];
  /** One per table, in the layout's order: records by id, in ascending order. */
  readonly tables: readonly ReadonlyMap<number, readonly Quantum[]>[];
}

/** A value of unknown kind by name: what a state is to code that does not know the game. */
export type Row = Record<string, unknown>;

/** The fields of one record, made ready for use. */
export class RowLayout<Value extends object = Row> {
  readonly names: readonly string[];
  readonly fields: readonly Field<unknown>[];
  /** The record that a new one is compared with. */
  readonly initial: readonly Quantum[];
  /** Per field: its change per second, or the index of the field that holds it. */
  readonly #rates: readonly (number | { index: number })[];
  /** The fields that change by themselves. */
  readonly #moving: readonly number[];
  /** The fields whose values have been too large once. */
  readonly #warned = new Set<number>();

  constructor(fields: Fields<Value>) {
    this.names = Object.keys(fields);
    this.fields = Object.values(fields);
    this.initial = this.fields.map((field) => field.initial);
    this.#rates = this.fields.map((field, index) => this.#rate(field, index));
    this.#moving = this.#rates.flatMap((rate, index) => (rate === 0 ? [] : [index]));
  }

  /** Rounds a record to the grid, in place. @throws LayoutError naming the field that cannot be rounded */
  snap(row: Value, where: string): void {
    this.#round(row as Row, row as Row, where);
  }

  /** A copy of a record, rounded to the grid. @throws LayoutError as {@link snap} does */
  snapped(row: Value, where: string): Value {
    const copy: Row = {};
    this.#round(row as Row, copy, where);
    return copy as Value;
  }

  capture(row: Value, where: string): Quantum[] {
    const values = row as Row;
    return this.names.map((name, i) => toGrid(this.fields[i] as Field<unknown>, values[name], where, name));
  }

  restore(quanta: readonly Quantum[]): Value {
    const row: Row = {};
    for (let i = 0; i < this.names.length; i++) {
      row[this.names[i] as string] = (this.fields[i] as Field<unknown>).fromGrid(quanta[i] as Quantum);
    }
    return row as Value;
  }

  /** By how many units field `index` changes per second in a record. */
  rateOf(quanta: readonly Quantum[], index: number): number {
    const rate = this.#rates[index] as number | { index: number };
    if (typeof rate === 'number') return rate;
    return (this.fields[rate.index] as Field<number>).fromGrid(quanta[rate.index] as Quantum);
  }

  /** What a record is after `seconds` in which nothing happened. The same bits on every machine: + * / and round. */
  drift(quanta: readonly Quantum[], seconds: number): readonly Quantum[] {
    if (seconds === 0) return quanta;
    let drifted: Quantum[] | undefined;
    for (const i of this.#moving) {
      const rate = this.rateOf(quanta, i);
      if (rate === 0) continue;
      drifted ??= quanta.slice();
      drifted[i] = (this.fields[i] as Field<unknown>).shift(quanta[i] as Quantum, rate * seconds);
    }
    return drifted ?? quanta;
  }

  #round(from: Row, to: Row, where: string): void {
    for (let i = 0; i < this.names.length; i++) {
      const name = this.names[i] as string;
      const field = this.fields[i] as Field<unknown>;
      const value = from[name];
      const held = field.fromGrid(toGrid(field, value, where, name));
      to[name] = held;
      // Texts are never equal within a number: they are looked at whenever they changed.
      if (held !== value && !(Math.abs((held as number) - (value as number)) <= field.rounding))
        this.#warnOf(i, value, where);
    }
  }

  /** Whoever writes a game is told once for each field that a value did not fit, and not sixty times a second. */
  #warnOf(index: number, value: unknown, where: string): void {
    if (this.#warned.has(index)) return;
    const limit = (this.fields[index] as Field<unknown>).limit(value);
    if (limit === undefined) return;
    this.#warned.add(index);
    // What a text says is nobody's business.
    const found = typeof value === 'string' ? `has ${value.length} characters` : `is ${String(value)}`;
    const message = `${where}.${this.names[index]} ${found}, and its layout holds ${limit}: the rest was cut off.`;
    log('warn', 'value-outside', { message: `${message} This is said once for each field.` });
  }

  #rate(field: Field<unknown>, index: number): number | { index: number } {
    const { rate = 0 } = field.motion;
    if (typeof rate === 'number') return rate;
    const at = this.names.indexOf(rate);
    if (at !== -1) return { index: at };
    throw new LayoutError(`The rate of "${this.names[index]}" names a field that does not exist: "${rate}".`);
  }
}

/** A table made ready for use. */
export class TableLayout<Value extends object = Row> extends RowLayout<Value> {
  /** Most records at a time. */
  readonly most: number;
  /** Largest id of a record. */
  readonly lastId: number;

  constructor(fields: Fields<Value>, most: number, lastId: number) {
    super(fields);
    this.most = most;
    this.lastId = lastId;
  }
}

/** The largest id of a record in a table that is not by seat. */
const LAST_ID = 2 ** 32 - 2;

/** A layout made ready for use. */
export class StateLayout<State extends object> {
  readonly world: RowLayout;
  readonly tableNames: readonly string[];
  readonly tables: readonly TableLayout[];
  /** Index of the table by seat; -1 when there is none. */
  readonly players: number;

  /**
   * @param options `seats`: most players, which are in the table `players`; {@link MAX_SEATS} unless told
   * @throws LayoutError when a rate names a field that does not exist
   */
  constructor(layout: Layout<State>, options: { seats?: number } = {}) {
    const { seats = MAX_SEATS } = options;
    const parts = Object.entries(layout) as [string, Field<unknown> | Table<Row>][];
    const isTable = (part: Field<unknown> | Table<Row>): part is Table<Row> => 'fields' in part;
    const tables = parts.flatMap(([name, part]) => (isTable(part) ? [{ name, part }] : []));
    const world = parts.flatMap(([name, part]) => (isTable(part) ? [] : [[name, part] as const]));
    this.world = new RowLayout<Row>(Object.fromEntries(world));
    this.tableNames = tables.map(({ name }) => name);
    this.tables = tables.map(({ name, part: { fields, rows } }) =>
      name === 'players'
        ? new TableLayout<Row>(fields, Math.min(rows, seats), seats - 1)
        : new TableLayout<Row>(fields, rows, LAST_ID),
    );
    this.players = this.tableNames.indexOf('players');
  }

  /** Rounds a state to the grid, in place. @throws LayoutError for NaN, a missing value, or one of the wrong kind */
  snap(state: State): void {
    this.world.snap(state as Row, 'state');
    this.#eachRow(state, (layout, row, where) => layout.snap(row, where));
  }

  /** Takes a state down. @throws LayoutError as {@link snap} does */
  capture(state: State, tick: number): Snapshot {
    const tables = this.tables.map(() => new Map<number, Quantum[]>());
    this.#eachRow(state, (layout, row, where, index, id) =>
      tables[index]?.set(id, layout.capture(row, where)),
    );
    return { tick, world: this.world.capture(state as Row, 'state'), tables };
  }

  /** Builds a state of its own from a snapshot. */
  restore(snapshot: Snapshot): State {
    const state = this.world.restore(snapshot.world);
    for (let i = 0; i < this.tables.length; i++) {
      const rows: Record<number, Row> = {};
      for (const [id, quanta] of snapshot.tables[i] ?? [])
        rows[id] = (this.tables[i] as RowLayout).restore(quanta);
      state[this.tableNames[i] as string] = rows;
    }
    return state as State;
  }

  #eachRow(
    state: State,
    visit: (layout: RowLayout, row: Row, where: string, index: number, id: number) => void,
  ): void {
    for (let index = 0; index < this.tables.length; index++) {
      const name = this.tableNames[index] as string;
      const rows = (state as Record<string, Record<string, Row> | undefined>)[name];
      if (rows === undefined) throw new LayoutError(`state.${name} is missing.`);
      const { most, lastId } = this.tables[index] as TableLayout;
      // Keys that are whole numbers are walked in ascending order: every machine sees the same order.
      const keys = Object.keys(rows);
      if (keys.length > most)
        throw new LayoutError(`state.${name} holds ${keys.length} records, and its layout allows ${most}.`);
      for (const key of keys) {
        const where = `state.${name}[${key}]`;
        const id = Number(key);
        if (!Number.isInteger(id) || id < 0 || id > lastId)
          throw new LayoutError(`${where} is not at a whole number from 0 to ${lastId}.`);
        visit(this.tables[index] as RowLayout, rows[key] as Row, where, index, id);
      }
    }
  }
}

function toGrid(field: Field<unknown>, value: unknown, where: string, name: string): Quantum {
  const quantum = field.toGrid(value);
  if (quantum !== undefined) return quantum;
  throw new LayoutError(`${where}.${name} is ${String(value)}, which its layout cannot hold.`);
}
