import { sourceOf } from '../net/index.ts';
import type { Player } from './actions.ts';
import { cleanName, uniqueName } from './name.ts';
import type { RoomChannel } from './room-channel.ts';
import { rosterOf, seated } from './roster.ts';

/** Everybody who has joined a room, in the order in which they came, and where they sit. */
export class Members implements Iterable<RoomChannel> {
  readonly #all = new Set<RoomChannel>();
  readonly #isHosted: boolean;

  /** @param isHosted whether there is a player who hosts: seat 0 is kept for them */
  constructor(isHosted: boolean) {
    this.#isHosted = isHosted;
  }

  /** A copy: whoever goes through it may let members go. */
  [Symbol.iterator](): Iterator<RoomChannel> {
    return [...this.#all][Symbol.iterator]();
  }

  get all(): ReadonlySet<RoomChannel> {
    return this.#all;
  }

  get size(): number {
    return this.#all.size;
  }

  /** Everybody with a seat, by seat. */
  get seated(): RoomChannel[] {
    return seated(this.#all);
  }

  /** Everybody with a seat who is no bot. */
  get people(): RoomChannel[] {
    return this.seated.filter((member) => member.bot === undefined);
  }

  get bots(): RoomChannel[] {
    return this.seated.filter((member) => member.bot !== undefined);
  }

  /** Everybody without a seat. */
  get watching(): RoomChannel[] {
    return [...this.#all].filter((member) => member.seat === null);
  }

  /** @param name as it was asked for: it is cleaned, and nobody else's */
  add(member: RoomChannel, name: string): void {
    member.name = uniqueName(
      cleanName(name),
      [...this.#all].map((other) => other.name),
    );
    this.#all.add(member);
  }

  /** @returns whether they were here */
  delete(member: RoomChannel): boolean {
    return this.#all.delete(member);
  }

  /** How many have come from the address of `channel`. */
  countFrom({ addr }: RoomChannel): number {
    const source = sourceOf(addr);
    return [...this.#all].filter((member) => sourceOf(member.addr) === source).length;
  }

  /** The first of so many seats that nobody has. Seat 0 is kept for who hosts, who may come after a quick guest. */
  freeSeat(seats: number, isHost = false): number | undefined {
    const taken = new Set([...this.#all].map((member) => member.seat));
    const isKept = this.#isHosted && !isHost && ![...this.#all].some((member) => member.isHost);
    for (let seat = isKept ? 1 : 0; seat < seats; seat++) if (!taken.has(seat)) return seat;
    return undefined;
  }

  /** Gives out so many seats anew: who has one of them keeps it, who came first is next. */
  seatAll(seats: number): void {
    for (const member of this.#all) if (member.seat !== null && member.seat >= seats) member.seat = null;
    for (const member of this.#all) member.seat ??= this.freeSeat(seats, member.isHost) ?? null;
  }

  /** Everybody with a seat, as everybody is told of them. */
  get roster(): Player[] {
    return rosterOf(this.#all);
  }
}
