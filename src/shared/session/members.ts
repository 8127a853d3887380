import { sourceOf } from '../net/index.ts';
import type { JoinRequest, Player } from './actions.ts';
import { LastSeats } from './last-seats.ts';
import { cleanName, uniqueName } from './name.ts';
import type { RoomChannel } from './room-channel.ts';
import { rosterOf, seated } from './roster.ts';

/** Everybody who has joined a room, in the order in which they came, and where they sit. */
export class Members implements Iterable<RoomChannel> {
  readonly #all = new Set<RoomChannel>();
  /** Whether there is a player who hosts. */
  readonly isHosted: boolean;
  readonly #lastSeats = new LastSeats();
  /** How many may sit, if the host wants fewer than there are seats. */
  limit = Number.POSITIVE_INFINITY;

  /** @param isHosted seat 0 is kept for who hosts */
  constructor(isHosted: boolean) {
    this.isHosted = isHosted;
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

  /** Whether more than half of the people with a seat are ready. */
  get areMostReady(): boolean {
    const { people } = this;
    return people.filter((member) => member.isReady).length * 2 > people.length;
  }

  get bots(): RoomChannel[] {
    return this.seated.filter((member) => member.bot !== undefined);
  }

  /** Everybody without a seat. */
  get watching(): RoomChannel[] {
    return [...this.#all].filter((member) => member.seat === null);
  }

  /**
   * From now on the channel is a member's.
   * @param request the name in it is cleaned, and made nobody else's
   * @param epoch of the game that runs now, or of the lobby
   */
  add(member: RoomChannel, request: JoinRequest, epoch: number): void {
    member.admit(request, epoch);
    member.name = uniqueName(
      cleanName(request.name),
      [...this.#all].map((other) => other.name),
    );
    this.#all.add(member);
  }

  /** @returns whether they were here */
  delete(member: RoomChannel): boolean {
    const wasHere = this.#all.delete(member);
    if (wasHere) this.#lastSeats.remember(member);
    return wasHere;
  }

  /** Who is here with that identity; never whoever hosts, whose seat nobody takes over. */
  known(identity: string | undefined): RoomChannel | undefined {
    if (identity === undefined) return undefined;
    return [...this.#all].find((member) => member.identity === identity && !member.isHost);
  }

  /** How many have come from the address of `channel`. */
  countFrom({ addr }: RoomChannel): number {
    const source = sourceOf(addr);
    return [...this.#all].filter((member) => sourceOf(member.addr) === source).length;
  }

  /**
   * Of so many seats the one that somebody had before, or else the first that nobody has; undefined when as many sit as may.
   * Seat 0 is kept for who hosts, who may come after a quick guest.
   */
  freeSeat(
    seats: number,
    { isHost, identity }: Pick<RoomChannel, 'isHost' | 'identity'>,
  ): number | undefined {
    const taken = new Set([...this.#all].map((member) => member.seat));
    const first = this.isHosted && !isHost && ![...this.#all].some((member) => member.isHost) ? 1 : 0;
    if (!isHost && this.seated.length + first >= this.limit) return undefined;
    const last = this.#lastSeats.of(identity);
    if (last !== undefined && last >= first && last < seats && !taken.has(last)) return last;
    for (let seat: number = first; seat < seats; seat++) if (!taken.has(seat)) return seat;
    return undefined;
  }

  /** Gives out so many seats anew: who has one of them keeps it, who came first is next. */
  seatAll(seats: number): void {
    for (const member of this.#all) if (member.seat !== null && member.seat >= seats) member.seat = null;
    for (const member of this.#all) member.seat ??= this.freeSeat(seats, member) ?? null;
  }

  /** A game is over: nobody is ready for the next one yet, and nobody waits for its end any more. */
  forgetGame(): void {
    for (const member of this.#all) {
      member.isReady = false;
      member.isWaiting = false;
    }
  }

  /** Everybody with a seat, as everybody is told of them. */
  get roster(): Player[] {
    return rosterOf(this.#all);
  }
}
