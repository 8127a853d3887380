import { MAX_TICK } from '../limits.ts';
import { ByteReader, ByteWriter, MalformedBytesError } from './bytes.ts';
import type { Field, Quantum } from './field.ts';
import type { RowLayout, Snapshot, StateLayout, TableLayout } from './layout.ts';

/**
 * Snapshots as bytes: whole ones, and deltas against an earlier one, the *baseline*.
 *
 * TCP delivers everything in order, so the last snapshot written to a connection is the last one the other side
 * will have read when the next arrives. It is the baseline, and no acknowledgement is needed. Both sides first
 * let the baseline drift by the fields' rates to the new tick (a player who runs on straight is then exactly
 * where expected) and what is written is only what differs from that:
 *
 *     snapshot  = tick, age of the baseline in ticks (0: there is none), record of the world, tables
 *     table     = how many records are listed; each: 2 * (id - previous id - 1) + removed, and unless removed a record
 *     record    = one bit per field (does it differ?), then the fields that differ
 *     number    = difference from what was expected, zig-zag varint
 *
 * A whole snapshot is a delta against the layout's initial values, so there is one format and one code path.
 * Source: the delta of Quake 3 (Fabien Sanglard, "Quake 3 Source Code Review: Network Model") without its
 * acknowledgements; Glenn Fiedler, "Snapshot Compression"; dead reckoning as baseline after IEEE 1278 (DIS).
 */
export class SnapshotCodec<State extends object> {
  readonly #layout: StateLayout<State>;
  readonly #tickRate: number;
  readonly #out = new ByteWriter();

  /** @param tickRate ticks per second, which turns the layout's rates into change per tick; the same on both sides */
  constructor(layout: StateLayout<State>, tickRate: number) {
    this.#layout = layout;
    this.#tickRate = tickRate;
  }

  /** @param baseline an older snapshot that the reader has; without one the result stands for itself */
  encode(snapshot: Snapshot, baseline?: Snapshot): Uint8Array {
    const age = baseline === undefined ? 0 : snapshot.tick - baseline.tick;
    if (baseline !== undefined && age < 1)
      throw new RangeError('A baseline must be older than the snapshot.');
    const seconds = age / this.#tickRate;
    this.#out.varint(snapshot.tick);
    this.#out.varint(age);
    const { world, tables } = this.#layout;
    this.#writeRow(world, snapshot.world, expectedRow(world, baseline?.world, seconds));
    for (let i = 0; i < tables.length; i++) {
      this.#writeTable(tables[i] as RowLayout, rowsOf(snapshot, i), rowsOf(baseline, i), seconds);
    }
    return this.#out.take();
  }

  /**
   * @param last the snapshot read before this one, if there was one
   * @returns the snapshot; undefined when it is a delta against another snapshot than `last`
   * @throws MalformedBytesError when the bytes are not a snapshot of this layout
   */
  decode(bytes: Uint8Array, last?: Snapshot): Snapshot | undefined {
    const from = new ByteReader(bytes);
    const tick = from.varint();
    if (tick > MAX_TICK) throw new MalformedBytesError(`There is no tick number ${tick}.`);
    const age = from.varint();
    if (age > 0 && last?.tick !== tick - age) return undefined;
    const baseline = age > 0 ? last : undefined;
    const seconds = age / this.#tickRate;
    const { world, tables } = this.#layout;
    const worldRow = readRow(from, world, expectedRow(world, baseline?.world, seconds));
    const rows = tables.map((layout, i) => readTable(from, layout, rowsOf(baseline, i), seconds));
    from.end();
    return { tick, world: worldRow, tables: rows };
  }

  #writeTable(layout: RowLayout, rows: Rows, before: Rows, seconds: number): void {
    const changed: { id: number; row?: readonly Quantum[]; expected?: readonly Quantum[] }[] = [];
    for (const [id, row] of rows) {
      const known = before.get(id);
      const expected = expectedRow(layout, known, seconds);
      if (known === undefined || row.some((quantum, i) => quantum !== expected[i]))
        changed.push({ id, row, expected });
    }
    for (const id of before.keys()) if (!rows.has(id)) changed.push({ id });
    changed.sort((a, b) => a.id - b.id);

    this.#out.varint(changed.length);
    let previous = -1;
    for (const { id, row, expected } of changed) {
      this.#out.varint(2 * (id - previous - 1) + (row === undefined ? 1 : 0));
      previous = id;
      if (row !== undefined && expected !== undefined) this.#writeRow(layout, row, expected);
    }
  }

  #writeRow(layout: RowLayout, row: readonly Quantum[], expected: readonly Quantum[]): void {
    writeRow(this.#out, layout, row, expected);
  }
}

type Rows = ReadonlyMap<number, readonly Quantum[]>;
const NO_ROWS: Rows = new Map();

function rowsOf(snapshot: Snapshot | undefined, index: number): Rows {
  return snapshot?.tables[index] ?? NO_ROWS;
}

function expectedRow(
  layout: RowLayout,
  known: readonly Quantum[] | undefined,
  seconds: number,
): readonly Quantum[] {
  return known === undefined ? layout.initial : layout.drift(known, seconds);
}

/** Writes one record: which fields differ from what is expected, and these. */
export function writeRow<Value extends object>(
  out: ByteWriter,
  layout: RowLayout<Value>,
  row: readonly Quantum[],
  expected: readonly Quantum[],
): void {
  const mask = out.reserve(Math.ceil(row.length / 8));
  for (let i = 0; i < row.length; i++) {
    if (row[i] === expected[i]) continue;
    out.setBit(mask, i);
    (layout.fields[i] as Field<unknown>).write(out, row[i] as Quantum, expected[i] as Quantum);
  }
}

/** Reads what {@link writeRow} wrote. @throws MalformedBytesError */
export function readRow<Value extends object>(
  from: ByteReader,
  layout: RowLayout<Value>,
  expected: readonly Quantum[],
): Quantum[] {
  const mask = from.skip(Math.ceil(expected.length / 8));
  const row = expected.slice();
  for (let i = 0; i < row.length; i++) {
    if (from.isSet(mask, i)) row[i] = (layout.fields[i] as Field<unknown>).read(from, row[i] as Quantum);
  }
  return row;
}

function readTable(from: ByteReader, layout: TableLayout, before: Rows, seconds: number): Rows {
  const rows = new Map<number, readonly Quantum[]>();
  for (const [id, row] of before) rows.set(id, layout.drift(row, seconds));
  const listed = from.varint();
  // At the very most everything is gone and as much is new.
  if (listed > 2 * layout.most) throw new MalformedBytesError(`A table lists ${listed} records.`);
  let previous = -1;
  let isNew = false;
  for (let i = 0; i < listed; i++) {
    const head = from.varint();
    const id = previous + 1 + Math.floor(head / 2);
    if (id > layout.lastId) throw new MalformedBytesError(`There is no record number ${id}.`);
    previous = id;
    if (head % 2 === 1) {
      if (!rows.delete(id)) throw new MalformedBytesError(`Record number ${id} left and was not there.`);
      continue;
    }
    isNew ||= !rows.has(id);
    rows.set(id, readRow(from, layout, rows.get(id) ?? layout.initial));
  }
  if (rows.size > layout.most) throw new MalformedBytesError(`A table holds ${rows.size} records.`);
  return isNew ? inOrder(rows) : rows;
}

function inOrder(rows: Rows): Rows {
  return new Map([...rows].sort(([a], [b]) => a - b));
}
