import { TICK_MS } from '../../../src/shared/simulation/index.ts';
import type { World } from '../world.ts';

/** By so much the number of ticks may differ from the time that has passed. */
const TICKS_OFF = 3;

/** Whether the host's game runs as fast as time does, while the host thread has nothing to hold it up. */
export class Pace {
  readonly #world: World;
  readonly #tick: number | undefined;
  readonly #time: number;

  /** It is looked at from now on. */
  constructor(world: World) {
    this.#world = world;
    this.#tick = world.host.simulation?.figures.tick;
    this.#time = world.time;
  }

  /** @returns what is wrong with it, if something is */
  judge(): string | undefined {
    const { host, time } = this.#world;
    const ticks = (host.simulation?.figures.tick ?? 0) - (this.#tick ?? 0);
    const due = (time - this.#time) / TICK_MS;
    return this.#tick === undefined || Math.abs(ticks - due) <= TICKS_OFF
      ? undefined
      : `the host calculated ${ticks} ticks in the time of ${Math.round(due)}`;
  }
}
