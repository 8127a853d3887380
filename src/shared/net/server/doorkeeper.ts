import type { ErrorCode } from '../errors.ts';
import type { Limits } from '../limits.ts';
import type { Channel } from './channel.ts';

/** Counts who is here and where they come from, and says who may still come in. */
export class Doorkeeper {
  readonly #limits: Pick<Limits, 'connections' | 'connectionsPerAddress'>;
  readonly #perAddress = new Map<string, number>();
  #total = 0;

  constructor(limits: Pick<Limits, 'connections' | 'connectionsPerAddress'>) {
    this.#limits = limits;
  }

  /** Why a connection from `host` cannot be taken now; undefined when it can. */
  refuses(host: string): ErrorCode | undefined {
    if (this.#total >= this.#limits.connections) return 'too-many-connections';
    const fromHost = this.#perAddress.get(host) ?? 0;
    return fromHost >= this.#limits.connectionsPerAddress ? 'too-many-from-address' : undefined;
  }

  /** A connection from `host` opened (1) or closed (-1). */
  count(host: string, change: 1 | -1): void {
    this.#total += change;
    const count = (this.#perAddress.get(host) ?? 0) + change;
    if (count === 0) this.#perAddress.delete(host);
    else this.#perAddress.set(host, count);
  }

  /**
   * Whose kept seat makes room for a new channel from `host`. An address that has its share makes room from its
   * own, and in a full server the address with the most kept seats does: nobody takes the seats of others by
   * connecting again and again.
   */
  whoMakesRoom<C extends Channel>(channels: ReadonlySet<C>, host: string): C | undefined {
    if (channels.size < Math.min(this.#limits.connections, this.#limits.connectionsPerAddress))
      return undefined;
    const all = [...channels];
    const own = all.filter((channel) => channel.addr.host === host);
    if (own.length >= this.#limits.connectionsPerAddress) return own.find((channel) => channel.isSuspended);
    if (all.length < this.#limits.connections) return undefined;
    return oldestOfLargestCrowd(all.filter((channel) => channel.isSuspended));
  }
}

/** Of the address that most of `channels` come from, the first. */
function oldestOfLargestCrowd<C extends Channel>(channels: readonly C[]): C | undefined {
  const crowds = new Map<string, C[]>();
  for (const channel of channels) {
    const crowd = crowds.get(channel.addr.host);
    if (crowd === undefined) crowds.set(channel.addr.host, [channel]);
    else crowd.push(channel);
  }
  const [largest] = [...crowds.values()].sort((a, b) => b.length - a.length);
  return largest?.[0];
}
