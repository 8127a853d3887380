import { MAX_TICKS_AHEAD } from '../limits.ts';
import { withMotionOf } from '../state/blend.ts';
import { distanceBetween, isTeleport } from '../state/distance.ts';
import type { Row, RowLayout, Snapshot, StateLayout } from '../state/layout.ts';
import { Smoothing } from '../view/smoothing.ts';
import { InputBuffer } from './input-buffer.ts';

/**
 * The own player, who moves at the very moment a key is pressed.
 *
 * The client does not wait for the host: it runs ahead of it and calculates each tick with the game's own step
 * and its own input. Every snapshot says what was true at an earlier tick. From there the client calculates
 * again, with the inputs it remembers, up to where it was. If the host saw the same inputs, the result is the
 * same, to the bit. If not (an input came too late, somebody was in the way), the state is corrected at once and
 * the drawing glides to it; a correction larger than the layout's `jump` is drawn as a jump.
 * Source: Yahn Bernier, "Latency Compensating Methods …"; Gabriel Gambetta, "Client-Side Prediction and Server
 * Reconciliation"; Timothy Ford, "Overwatch Gameplay Architecture and Netcode" (numbering by tick: a snapshot of a
 * tick answers all inputs up to it, no acknowledgement is needed).
 */

export interface PredictionOptions<State extends object, Input> {
  layout: StateLayout<State>;
  /** Whose inputs these are: an id in the table `players`. */
  seat: number;
  /** One tick of the game, in place; brings the state to the grid. `input`: that of the own seat, if there is one. */
  step: (state: State, input: Input | undefined, tick: number) => void;
}

export class Prediction<State extends object, Input> {
  readonly #options: PredictionOptions<State, Input>;
  readonly #players: RowLayout;
  readonly #smoothing: Smoothing;
  readonly #inputs = new InputBuffer<Input>();
  #state: State | undefined;
  #before: Row | undefined;
  #tick = 0;
  #told = 0;

  /** @throws RangeError when the layout has no table `players` */
  constructor(options: PredictionOptions<State, Input>) {
    const players = options.layout.tables[options.layout.players];
    if (players === undefined) throw new RangeError('Prediction needs a layout with a table "players".');
    this.#options = options;
    this.#players = players;
    this.#smoothing = new Smoothing(players);
  }

  /** The state as calculated ahead; undefined before the first snapshot. Look, do not change. */
  get state(): State | undefined {
    return this.#state;
  }

  /** The tick of that state. */
  get tick(): number {
    return this.#tick;
  }

  /**
   * Calculates one tick ahead. Without news from the host for `MAX_TICKS_AHEAD` ticks it stops calculating:
   * numbers go on, the player stands still.
   */
  predict(input: Input): void {
    this.#tick += 1;
    this.#inputs.put(this.#tick, input, this.#tick);
    if (this.#state === undefined || this.#tick - this.#told > MAX_TICKS_AHEAD) return;
    this.#before = this.#own();
    this.#options.step(this.#state, this.#inputs.at(this.#tick), this.#tick);
  }

  /** Goes on at another tick, forwards or back, without inputs for those between. The next snapshot puts the state right. */
  moveTo(tick: number): void {
    this.#tick = tick;
  }

  /**
   * Takes in what the host says.
   * @returns the size of the correction: how far the own player is from where it was believed to be, in units of
   *   the fields that have a `jump`; 0 when there was none
   */
  reconcile(snapshot: Snapshot): number {
    const { layout, seat } = this.#options;
    const believed = this.#own();
    this.#told = snapshot.tick;
    this.#state = layout.restore(snapshot);
    this.#before = undefined;
    this.#replay(snapshot.tick);
    const truth = this.#own();
    if (believed === undefined || truth === undefined) {
      this.#smoothing.forget(seat);
      return 0;
    }
    const drawn = this.#smoothing.apply(seat, { ...believed });
    if (isTeleport(this.#players, believed, truth)) this.#smoothing.forget(seat);
    else this.#smoothing.absorb(seat, drawn, truth);
    return distanceBetween(this.#players, believed, truth);
  }

  /** Lets the drawn differences fade. @param ms time since the last frame */
  fade(ms: number): void {
    this.#smoothing.fade(ms);
  }

  /**
   * The own record as it is drawn: the motion is that of the present, between the last two ticks.
   * @param part how far into the next tick the present is, 0 … 1
   * @param told the own record at the moment of which everybody else is drawn: all that is no motion is taken from it.
   *   Without one everything is of the present
   */
  sample(part: number, told?: Row): Row | undefined {
    const now = this.#own();
    const before = this.#before;
    if (now === undefined) return undefined;
    if (before !== undefined && !isTeleport(this.#players, before, now)) {
      this.#players.fields.forEach((field, i) => {
        const name = this.#players.names[i] as string;
        if (field.motion.blend !== undefined) now[name] = field.mix(before[name], now[name], part);
      });
    }
    const drawn = this.#smoothing.apply(this.#options.seat, now);
    return told === undefined ? drawn : withMotionOf(this.#players, told, drawn);
  }

  #replay(from: number): void {
    const state = this.#state as State;
    const until = Math.min(this.#tick, from + MAX_TICKS_AHEAD);
    for (let tick = from + 1; tick <= until; tick++) {
      if (tick === until) this.#before = this.#own();
      this.#options.step(state, this.#inputs.at(tick), tick);
    }
    // The host is ahead of us: there is nothing to calculate, and our numbers go on from its tick.
    if (this.#tick < from) this.#tick = from;
  }

  /** A copy of the own record. */
  #own(): Row | undefined {
    if (this.#state === undefined) return undefined;
    const rows = (this.#state as Record<string, Record<number, Row>>).players;
    const row = rows?.[this.#options.seat];
    return row === undefined ? undefined : { ...row };
  }
}
