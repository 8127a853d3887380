import { type PlayersBySeat, SimulationClient } from '../../../src/shared/simulation/index.ts';
import { isSimulation } from '../player.ts';
import type { Visit } from '../visit.ts';
import type { World } from '../world.ts';
import { COMPARED_TICKS, Shadow } from './shadow.ts';

/** Compares what guests have with what the host had at the same tick. A game without a state has nothing to compare. */
export class Replicas {
  compared = 0;
  readonly #world: World;
  #shadow: Shadow | undefined;
  /** The game that the shadow follows; who is still in the one before is not compared. */
  #epoch = -1;
  /** The tick that was compared last. */
  readonly #seen = new Map<Visit, number>();

  constructor(world: World) {
    this.#world = world;
  }

  /** To be called in every frame. @returns what is wrong, if something is */
  look(): string | undefined {
    const wrong = this.#shadow?.follow() ?? this.#newest()?.follow();
    if (wrong !== undefined) return wrong;
    for (const { visit } of this.#world.people) {
      const different = visit === undefined ? undefined : this.#compare(visit);
      if (different !== undefined) return different;
    }
    return undefined;
  }

  /** @returns what is wrong with the host's own state, if something is */
  compareHost(): string | undefined {
    return this.#newest()?.compare();
  }

  /** The one of the game that is played now. */
  #newest(): Shadow | undefined {
    const { game, host } = this.#world;
    const { epoch } = host.room;
    if (epoch !== this.#epoch && isSimulation(game) && host.simulation !== undefined) {
      this.#epoch = epoch;
      this.#shadow = new Shadow(game.simulation, host.simulation);
    }
    return this.#shadow;
  }

  #compare(visit: Visit): string | undefined {
    const tick = newestTick(visit);
    if (tick === undefined || tick % COMPARED_TICKS !== 0 || tick === this.#seen.get(visit)) return undefined;
    this.#seen.set(visit, tick);
    const { player } = visit;
    const truth = player.welcome?.epoch === this.#epoch ? this.#shadow?.hashAt(tick) : undefined;
    if (truth === undefined || !(player instanceof SimulationClient)) return undefined;
    this.compared += 1;
    const { state } = player.newest as { state: PlayersBySeat };
    const { game } = this.#world;
    return isSimulation(game) && game.simulation.hash(state, tick) !== truth
      ? `${visit.name} has another state of tick ${tick} than the host had`
      : undefined;
  }
}

/** The tick of the newest state that a guest has; undefined before the first. */
export function newestTick({ player }: Visit): number | undefined {
  return player instanceof SimulationClient ? player.newest?.tick : undefined;
}
