import { sourceOf } from '../net/index.ts';
import { MAX_BANS, type Refusal } from './actions.ts';
import type { Member } from './player-channel.ts';

/** Somebody who was sent away, as the host sees it. */
export interface Ban {
  /** A number of its own. */
  readonly ban: number;
  /** What they were called. */
  readonly name: string;
  /** Whether nobody else from their address may come in either. */
  readonly address: boolean;
}

/** By what somebody is known again. */
interface Marks {
  readonly identity: string | undefined;
  readonly source: string | undefined;
}

/** Whom the hosting player lets in, for as long as this host runs: who was sent away, and whether anybody may come. */
export class GuestList {
  /** Nobody new comes in. */
  isLocked = false;
  readonly #bans = new Map<number, Ban & Marks>();
  #nextBan = 0;

  get bans(): Ban[] {
    return [...this.#bans.values()].map(({ ban, name, address }) => ({ ban, name, address }));
  }

  /**
   * Somebody is sent away, for good: whoever has proved to be somebody is known again by that, and a stranger only by
   * the address.
   * @param byAddress whether by the address as well, which a household shares
   */
  ban({ name, identity, addr }: Pick<Member, 'name' | 'addr' | 'identity'>, byAddress: boolean): void {
    const source = byAddress ? sourceOf(addr) : undefined;
    if (identity === undefined && source === undefined) return;
    const ban = this.#nextBan++;
    this.#bans.set(ban, { ban, name, address: source !== undefined, identity, source });
    if (this.#bans.size > MAX_BANS) this.#bans.delete(this.#bans.keys().next().value as number);
  }

  /** Lets somebody in again; does nothing for one who is not on the list. */
  unban(ban: number): void {
    this.#bans.delete(ban);
  }

  /** Why the host does not want somebody. @param isKnown whether they have a seat here, and come back to it */
  refusal(identity: string | undefined, addr: Member['addr'], isKnown: boolean): Refusal | undefined {
    const source = sourceOf(addr);
    const isBanned = [...this.#bans.values()].some(
      (ban) => same(ban.identity, identity) || same(ban.source, source),
    );
    if (isBanned) return { reason: 'kicked' };
    return this.isLocked && !isKnown ? { reason: 'locked' } : undefined;
  }
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b;
}
