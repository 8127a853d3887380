import {
  type Fields,
  hashBytes,
  InputCodec,
  type Layout,
  LayoutError,
  type LogPiece,
  MAX_SEATS,
  replay,
  SnapshotCodec,
  StateLayout,
  TICK_RATE,
} from '../netcode/index.ts';
import type { JoiningPlayer, PlayersBySeat, Rules } from './rules.ts';
import { RulesError } from './rules-error.ts';

/** Ticks from one snapshot to the next: 20 snapshots a second. */
export const SNAPSHOT_TICKS = 3;
/** Length of a tick, in ms. */
export const TICK_MS = 1000 / TICK_RATE;

/** The rules of a game together with how its state and inputs travel. */
export interface SimulationParts<State extends PlayersBySeat, Input extends object> {
  readonly rules: Rules<State, Input>;
  /** Every value of the state, with its grid. */
  readonly layout: Layout<State>;
  /** Every value of an input, with its grid. */
  readonly input: Fields<Input>;
  /** Most players at once; 256 unless told. */
  readonly seats?: number;
}

/** A game's rules on the layout's grid: what the host, clients and replays calculate with. Holds no state. */
export class Simulation<State extends PlayersBySeat, Input extends object> {
  readonly rules: Rules<State, Input>;
  readonly layout: StateLayout<State>;
  readonly snapshots: SnapshotCodec<State>;
  readonly inputs: InputCodec<Input>;

  /** @throws LayoutError when the layout has no table `players`, or a rate in it names a field that does not exist */
  constructor({ rules, layout, input, seats = MAX_SEATS }: SimulationParts<State, Input>) {
    this.rules = rules;
    this.layout = new StateLayout(layout, { seats });
    if (this.layout.players === -1) throw noPlayers(this.layout.tableNames);
    this.snapshots = new SnapshotCodec(this.layout, TICK_RATE);
    this.inputs = new InputCodec(input);
  }

  /** @throws RulesError here and below: the rules threw, or made something of the state that the layout cannot hold */
  create(seed: number, mode?: string): State {
    return this.#run('create()', () => {
      const state = this.rules.create({ seed, mode });
      this.layout.snap(state);
      return state;
    });
  }

  join(state: State, player: JoiningPlayer): void {
    this.#change(state, `join() of seat ${player.seat}`, () => this.rules.join(state, player));
  }

  /** @returns what the rules keep of the player */
  leave(state: State, seat: number): unknown {
    return this.#change(state, `leave() of seat ${seat}`, () => this.rules.leave(state, seat));
  }

  /** @param tick which one this is, for whoever has to find out what went wrong in it */
  step(state: State, inputs: ReadonlyMap<number, Input>, tick?: number): void {
    const where = tick === undefined ? 'step()' : `step() at tick ${tick}`;
    this.#change(state, where, () => this.rules.step(state, inputs));
  }

  /** A number that stands for a state at a tick; see `netcode/state/state-hash.ts`. */
  hash(state: State, tick: number): number {
    return hashBytes(this.snapshots.encode(this.layout.capture(state, tick)));
  }

  /** Calculates a piece of a host's log again. @returns the state it ends with, and the first tick that differed */
  replay(piece: LogPiece<Input, JoiningPlayer>): { state: State; desync: number | undefined } {
    return replay(piece, {
      restore: (snapshot) => this.layout.restore(snapshot),
      join: (state, player) => this.join(state, player),
      leave: (state, seat) => this.leave(state, seat),
      step: (state, inputs) => this.step(state, inputs),
      hash: (state, tick) => this.hash(state, tick),
    });
  }

  #change<T>(state: State, where: string, change: () => T): T {
    return this.#run(where, () => {
      const result = change();
      this.layout.snap(state);
      return result;
    });
  }

  #run<T>(where: string, run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw new RulesError(where, error);
    }
  }
}

/** @param others the tables that there are */
function noPlayers(others: readonly string[]): LayoutError {
  const found = others.length === 0 ? 'none' : others.map((name) => `“${name}”`).join(', ');
  return new LayoutError(
    `The layout has no table “players”. The records of the players, by seat, go into a table of that name; the tables in this layout: ${found}.`,
  );
}
