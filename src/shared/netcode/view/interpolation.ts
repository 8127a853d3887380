import { blendRow, extrapolateRow } from '../state/blend.ts';
import { isTeleport } from '../state/distance.ts';
import type { Quantum } from '../state/field.ts';
import type { Row, RowLayout, Snapshot, StateLayout } from '../state/layout.ts';
import { Playback } from './playback.ts';
import { Smoothing } from './smoothing.ts';

/**
 * Everybody else, drawn smoothly out of snapshots that arrive twenty times a second, sometimes late.
 *
 * {@link Playback} says which moment to draw. It lies between two snapshots: values are blended as the layout
 * says. When the newest snapshot is in the past already, blended values go on at their rates for 100 ms, then
 * hold. If the truth, once it arrives, differs from that guess, the drawing glides to it ({@link Smoothing}).
 * A change that is larger than the layout's `jump` is a teleport and is drawn as one.
 * Source: Valve, "Source Multiplayer Networking" (entity interpolation, extrapolation); Glenn Fiedler, "Snapshot
 * Interpolation" (gafferongames.com).
 */

/** Snapshots kept: 3 s at 20 Hz. */
const CAPACITY = 64;

export class Interpolation<State extends object> {
  readonly #layout: StateLayout<State>;
  readonly #tickMs: number;
  readonly #playback: Playback;
  readonly #smoothings: readonly Smoothing[];
  readonly #world: Smoothing;
  #snapshots: Snapshot[] = [];
  #drawnAt: number | undefined;

  /** @param options `tickMs`: length of a tick; `interval`: time between two snapshots; both in ms */
  constructor(layout: StateLayout<State>, options: { tickMs: number; interval: number }) {
    this.#layout = layout;
    this.#tickMs = options.tickMs;
    this.#playback = new Playback(options.interval);
    this.#smoothings = layout.tables.map((rows) => new Smoothing(rows));
    this.#world = new Smoothing(layout.world);
  }

  /** See {@link Playback.delay}. */
  get delay(): number {
    return this.#playback.delay;
  }

  /** See {@link Playback.jitter}. */
  get jitter(): number {
    return this.#playback.jitter;
  }

  /** The moment that is drawn, in ticks with fractions; undefined before the first snapshot. */
  get tick(): number | undefined {
    const { time } = this.#playback;
    return time === undefined ? undefined : time / this.#tickMs;
  }

  /** Takes in a snapshot, newer than those before. @param arrivedAt ms on this computer's clock */
  add(snapshot: Snapshot, arrivedAt: number): void {
    const newest = this.#snapshots.at(-1);
    if (newest !== undefined && snapshot.tick <= newest.tick) return;
    const { tick } = this;
    const guessed = newest !== undefined && tick !== undefined && tick > newest.tick;
    const drawn = guessed ? this.#draw(tick) : undefined;
    this.#snapshots.push(snapshot);
    if (this.#snapshots.length > CAPACITY) this.#snapshots.shift();
    this.#playback.arrived(snapshot.tick * this.#tickMs, arrivedAt);
    if (drawn !== undefined && newest !== undefined)
      this.#absorbGuess(drawn, newest, snapshot, tick as number);
  }

  /** Goes on to the present. @param now ms on this computer's clock */
  advance(now: number): void {
    const passed = this.#drawnAt === undefined ? 0 : Math.max(0, now - this.#drawnAt);
    this.#drawnAt = now;
    this.#playback.advance(now);
    this.#world.fade(passed);
    for (const smoothing of this.#smoothings) smoothing.fade(passed);
    const { tick } = this;
    while (tick !== undefined && (this.#snapshots[1]?.tick ?? Number.POSITIVE_INFINITY) <= tick)
      this.#snapshots.shift();
  }

  /** The state to draw, the caller's own; undefined before the first snapshot. */
  sample(): State | undefined {
    const { tick } = this;
    return tick === undefined ? undefined : (this.#draw(tick) as State);
  }

  #draw(tick: number): Row {
    const state = this.#truth(tick);
    this.#world.apply(0, state);
    this.#layout.tableNames.forEach((name, index) => {
      for (const [id, row] of Object.entries(state[name] as Row))
        this.#smoothings[index]?.apply(Number(id), row as Row);
    });
    return state;
  }

  /** What the snapshots say about a moment. A record is there from the snapshot that has it to the one that has not. */
  #truth(tick: number): Row {
    const [a, b] = this.#around(tick);
    const { world, tables, tableNames } = this.#layout;
    const state = this.#rowAt(world, a.world, b?.world, a, b, tick);
    tables.forEach((layout, index) => {
      const rows: Row = {};
      for (const [id, row] of a.tables[index] ?? []) {
        rows[id] = this.#rowAt(layout, row, b?.tables[index]?.get(id), a, b, tick);
      }
      state[tableNames[index] as string] = rows;
    });
    return state;
  }

  #rowAt(
    layout: RowLayout,
    before: readonly Quantum[],
    after: readonly Quantum[] | undefined,
    a: Snapshot,
    b: Snapshot | undefined,
    tick: number,
  ): Row {
    const seconds = (ticks: number) => (ticks * this.#tickMs) / 1000;
    if (b === undefined) return extrapolateRow(layout, before, Math.max(0, seconds(tick - a.tick)));
    const span = b.tick - a.tick;
    return blendRow(layout, before, after ?? before, (tick - a.tick) / span, seconds(span));
  }

  /** The newest snapshot that is not after `tick`, or else the oldest, and the one that follows it. */
  #around(tick: number): [Snapshot, Snapshot | undefined] {
    let index = this.#snapshots.findLastIndex((snapshot) => snapshot.tick <= tick);
    if (index === -1) index = 0;
    return [this.#snapshots[index] as Snapshot, this.#snapshots[index + 1]];
  }

  /** The newest snapshot shows that the guess was wrong by something: glide, unless the game itself teleported. */
  #absorbGuess(drawn: Row, known: Snapshot, arrived: Snapshot, tick: number): void {
    const truth = this.#truth(tick);
    this.#world.absorb(0, drawn, truth);
    this.#layout.tables.forEach((layout, index) => {
      const name = this.#layout.tableNames[index] as string;
      const smoothing = this.#smoothings[index] as Smoothing;
      for (const [id, row] of Object.entries(truth[name] as Row)) {
        const before = known.tables[index]?.get(Number(id));
        const after = arrived.tables[index]?.get(Number(id));
        const wasDrawn = (drawn[name] as Row)[id] as Row | undefined;
        if (before === undefined || after === undefined || wasDrawn === undefined) continue;
        const hasTeleported = isTeleport(layout, layout.restore(before), layout.restore(after));
        if (hasTeleported) smoothing.forget(Number(id));
        else smoothing.absorb(Number(id), wasDrawn, row as Row);
      }
    });
  }
}
