import type { Clock } from '../clock.ts';
import type { ErrorCode } from '../errors.ts';
import { type Limits, SETTLE_WITHIN } from '../limits.ts';

/** Somebody who has a place at the server, with a line or without. */
export interface Visitor {
  /** See `sourceOf`; undefined in the same process. */
  readonly source: string | undefined;
  /** When they came, ms. */
  readonly since: number;
  /**
   * `new`: has not shown that they are here to play. `settled`: has. `kept`: has, and their line is down. Only those
   * who are not settled make room.
   */
  readonly standing: 'new' | 'kept' | 'settled';
  /** Makes room at once. */
  leave(reason: string): void;
}

/**
 * Knows who is here, and who may still come in. All places may be taken by strangers who hold them to keep others
 * out: then those go who are least missed, and among them one of the largest crowd, so that nobody gets anything by
 * coming often.
 */
export class Doorkeeper {
  readonly #clock: Clock;
  readonly #limits: Pick<Limits, 'connections' | 'connectionsPerAddress'>;
  /** In the order in which they came. */
  readonly #visitors = new Set<Visitor>();

  constructor(clock: Clock, limits: Pick<Limits, 'connections' | 'connectionsPerAddress'>) {
    this.#clock = clock;
    this.#limits = limits;
  }

  enter(visitor: Visitor): void {
    this.#visitors.add(visitor);
  }

  left(visitor: Visitor): void {
    this.#visitors.delete(visitor);
  }

  /**
   * Why nobody from `source` can be taken now. Undefined when there is a place, which somebody may have had to leave.
   * @param missed who may have to: those who are `new`, and then those whose seat is `kept` as well, except for the
   *   only one of an address
   */
  refuses(source: string | undefined, missed: 'new' | 'kept'): ErrorCode | undefined {
    for (;;) {
      const own = this.#from(source);
      const isOne = own.length >= this.#limits.connectionsPerAddress;
      if (!isOne && this.#visitors.size < this.#limits.connections) return undefined;
      const leaving = this.#leastMissed(isOne ? own : [...this.#visitors], missed);
      if (leaving === undefined) return isOne ? 'too-many-from-address' : 'too-many-connections';
      this.#visitors.delete(leaving);
      leaving.leave(leaving.standing === 'kept' ? 'connection-lost' : 'too-many-connections');
    }
  }

  #from(source: string | undefined): Visitor[] {
    return source === undefined ? [] : [...this.#visitors].filter((visitor) => visitor.source === source);
  }

  #leastMissed(visitors: readonly Visitor[], missed: 'new' | 'kept'): Visitor | undefined {
    // Whoever is in the same process is no stranger.
    const unsettled = visitors.filter(({ standing, source }) => standing === 'new' && source !== undefined);
    const late = unsettled.filter(({ since }) => this.#clock.now() - since >= SETTLE_WITHIN);
    const least = late.length > 0 ? late : unsettled;
    if (least.length > 0) return largestCrowd(least)[0];
    const kept =
      missed === 'kept' ? largestCrowd(visitors.filter(({ standing }) => standing === 'kept')) : [];
    return kept.length > 1 ? kept[0] : undefined;
  }
}

/** Those of the source that most of `visitors` come from; who has been here longest is the first. */
function largestCrowd(visitors: readonly Visitor[]): readonly Visitor[] {
  const crowds = new Map<string | undefined, Visitor[]>();
  for (const visitor of visitors) {
    const crowd = crowds.get(visitor.source);
    if (crowd === undefined) crowds.set(visitor.source, [visitor]);
    else crowd.push(visitor);
  }
  let largest: Visitor[] = [];
  for (const crowd of crowds.values()) if (crowd.length > largest.length) largest = crowd;
  return largest;
}
