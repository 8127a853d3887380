import type { Simulation } from '../../src/shared/simulation/index.ts';
import type { PlayersBySeat } from '../../src/shared/simulation/rules.ts';
import type { Wire } from './wire.ts';

/**
 * The snapshots of a simulation game that a window is told, read from its wire. Each is told as what has changed
 * since an earlier one, so nothing else may have taken messages from the wire since the game began.
 */
export class Snapshots<State extends PlayersBySeat> {
  readonly #wire: Wire;
  readonly #simulation: Simulation<State, object>;
  #newest: ReturnType<Simulation<State, object>['snapshots']['decode']>;

  constructor(wire: Wire, simulation: Simulation<State, object>) {
    this.#wire = wire;
    this.#simulation = simulation;
  }

  /** Waits for one snapshot more. @returns the newest state */
  async next(): Promise<State> {
    for (;;) {
      const newest = await this.#takeAll();
      if (newest !== undefined) return newest;
      await this.#wire.somethingNew();
    }
  }

  async #takeAll(): Promise<State | undefined> {
    let isNew = false;
    for (const { data } of await this.#wire.messages('state')) {
      const snapshot = this.#simulation.snapshots.decode(data as Uint8Array, this.#newest);
      if (snapshot === undefined) continue;
      this.#newest = snapshot;
      isNew = true;
    }
    return isNew && this.#newest !== undefined ? this.#simulation.layout.restore(this.#newest) : undefined;
  }
}
