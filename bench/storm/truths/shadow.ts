import type { LogPiece } from '../../../src/shared/netcode/index.ts';
import type {
  JoiningPlayer,
  PlayersBySeat,
  Simulation,
  SimulationHost,
} from '../../../src/shared/simulation/index.ts';

/** Every so many ticks the state is kept as a hash: one of four snapshots. */
export const COMPARED_TICKS = 12;
/** So many of them are remembered: what arrives later is older than any line is slow. */
const REMEMBERED = 600;

/**
 * Calculates the host's game a second time, from the log of what went into it: to the bit it must be the same. What
 * it knows of each tick is the truth that guests are compared with.
 */
export class Shadow {
  readonly #simulation: Simulation<PlayersBySeat, object>;
  readonly #host: SimulationHost<PlayersBySeat, object>;
  readonly #hashes = new Map<number, number>();
  #piece: LogPiece<object, JoiningPlayer> | undefined;
  #next = 0;
  #tick = 0;
  #state: PlayersBySeat | undefined;

  constructor(simulation: Simulation<PlayersBySeat, object>, host: SimulationHost<PlayersBySeat, object>) {
    this.#simulation = simulation;
    this.#host = host;
  }

  /** The hash of the state after a tick; undefined for ticks that are not compared, or too old. */
  hashAt(tick: number): number | undefined {
    return this.#hashes.get(tick);
  }

  /** Goes on to where the host is. @returns what is wrong, if something is */
  follow(): string | undefined {
    for (const piece of this.#news()) {
      const wrong = piece === this.#piece ? undefined : this.#begin(piece);
      if (wrong !== undefined) return wrong;
      for (; this.#next < piece.entries.length; this.#next++) {
        const different = this.#take(piece.entries[this.#next] as (typeof piece.entries)[number]);
        if (different !== undefined) return different;
      }
    }
    return undefined;
  }

  /** At a moment in which all is calculated: whether both have the same state. @returns what is wrong, if something is */
  compare(): string | undefined {
    const wrong = this.follow();
    if (wrong !== undefined || this.#state === undefined) return wrong;
    return this.#simulation.hash(this.#state, this.#tick) === this.#host.hash()
      ? undefined
      : `calculated again from its log, the state of tick ${this.#tick} is another one`;
  }

  /** The pieces that are not yet read to their end. */
  #news(): readonly LogPiece<object, JoiningPlayer>[] {
    const pieces = this.#host.log?.pieces ?? [];
    const at = this.#piece === undefined ? 0 : pieces.indexOf(this.#piece);
    return pieces.slice(Math.max(0, at));
  }

  #begin(piece: LogPiece<object, JoiningPlayer>): string | undefined {
    const { layout } = this.#simulation;
    const state = layout.restore(piece.start);
    const before = this.#state;
    this.#piece = piece;
    this.#next = 0;
    this.#state = state;
    this.#tick = piece.start.tick;
    if (before === undefined) return undefined;
    const isSame = this.#simulation.hash(before, this.#tick) === this.#simulation.hash(state, this.#tick);
    return isSame
      ? undefined
      : `calculated again from its log, the state of tick ${this.#tick} is another one`;
  }

  #take(entry: LogPiece<object, JoiningPlayer>['entries'][number]): string | undefined {
    const state = this.#state as PlayersBySeat;
    switch (entry.kind) {
      case 'join':
        this.#simulation.join(state, entry.player);
        return undefined;
      case 'leave':
        this.#simulation.leave(state, entry.seat);
        return undefined;
      case 'hash':
        return this.#simulation.hash(state, entry.tick) === entry.hash
          ? undefined
          : `calculated again from its log, the state of tick ${entry.tick} is another one`;
      case 'step':
        this.#simulation.step(state, entry.inputs);
        this.#tick += 1;
        if (this.#tick % COMPARED_TICKS === 0) this.#remember();
        return undefined;
    }
  }

  #remember(): void {
    this.#hashes.set(this.#tick, this.#simulation.hash(this.#state as PlayersBySeat, this.#tick));
    if (this.#hashes.size > REMEMBERED) this.#hashes.delete(this.#hashes.keys().next().value as number);
  }
}
