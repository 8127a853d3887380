import type { Member } from './player-channel.ts';

/** Of how many who are gone the seats are known. Of more the one who left first is forgotten. */
const MAX_SEATS = 256;

/** Where those sat who are gone and can be known again: they sit there again when they come back, if it is free. */
export class LastSeats {
  readonly #seats = new Map<string, number>();

  remember({ identity, seat }: Pick<Member, 'seat' | 'identity'>): void {
    if (identity === undefined || seat === null) return;
    this.#seats.delete(identity);
    this.#seats.set(identity, seat);
    if (this.#seats.size > MAX_SEATS) this.#seats.delete(this.#seats.keys().next().value as string);
  }

  of(identity: string | undefined): number | undefined {
    return identity === undefined ? undefined : this.#seats.get(identity);
  }
}
