import type { Cancel, Clock } from '../net/index.ts';
import type { JoinRequest, Refusal } from './actions.ts';
import { isHostKey, mismatch } from './admission.ts';
import type { GameDefinition } from './game.ts';
import type { GuestList } from './guest-list.ts';
import { identityOf } from './identity.ts';
import type { Members } from './members.ts';
import { PLACES_PER_ADDRESS, placesFor } from './places.ts';
import type { Doors, RoomChannel } from './room-channel.ts';
import type { RoomOptions } from './room-options.ts';

/** How long a connection may last without a join, ms. */
export const JOIN_WITHIN = 10_000;

/** What a room was told about who may come in. */
type House = Pick<RoomOptions, 'hostKey' | 'verify' | 'placesPerAddress'>;

/** Who somebody is who may come in. */
export interface Entrant {
  readonly isHost: boolean;
  /** Who they have proved to be; undefined for strangers. */
  readonly identity: string | undefined;
  /** Whether it is a player without a person. */
  readonly isBot: boolean;
  /** The connection that they had until now, whose seat is theirs. */
  readonly before: RoomChannel | undefined;
}

/** Looks at everybody who wants to come in. Whether there is a seat left is not asked here. */
export class Doorkeeper {
  readonly #clock: Clock;
  readonly #house: House;
  readonly #guests: GuestList;
  readonly #members: Pick<Members, 'known' | 'countFrom'>;
  /** Ends the time to join of each connection that has not joined yet. */
  readonly #awaited = new Map<RoomChannel, Cancel>();

  constructor(clock: Clock, house: House, guests: GuestList, members: Pick<Members, 'known' | 'countFrom'>) {
    this.#clock = clock;
    this.#house = house;
    this.#guests = guests;
    this.#members = members;
  }

  /** Somebody is at these doors, and has {@link JOIN_WITHIN} to join. */
  expect(channel: RoomChannel, doors: Doors): void {
    channel.doors = doors;
    this.#awaited.set(
      channel,
      this.#clock.after(JOIN_WITHIN, () => channel.close('join-timeout')),
    );
  }

  /** A connection has joined or is gone: its time to join no longer runs. */
  forget(channel: RoomChannel): void {
    this.#awaited.get(channel)?.();
    this.#awaited.delete(channel);
  }

  /** @returns who it is, or why they may not come in */
  examine(channel: RoomChannel, request: JoinRequest, game: GameDefinition): Entrant | Refusal {
    const refusal = mismatch(request, game);
    if (refusal !== undefined) return refusal;
    const identity = identityOf(request, channel.sessionId, this.#house.verify);
    if (identity === 'forged') return { reason: 'identity' };
    const isBot = request.bot !== undefined && channel.addr.port === 0;
    const isHost = isHostKey(request.hostKey, this.#house.hostKey);
    const before = isHost ? undefined : this.#members.known(identity?.key);
    const unwanted = this.#guests.refusal(identity?.key, channel.addr, before !== undefined || isBot);
    if (unwanted !== undefined && !isHost) return unwanted;
    const crowd = before === undefined ? this.#crowd(channel, game.seats) : undefined;
    return crowd ?? { isHost, identity: identity?.key, isBot, before };
  }

  /** Why nobody more may come from the address of `channel`. */
  #crowd(channel: RoomChannel, seats: number): Refusal | undefined {
    const places = placesFor(channel.addr, seats, this.#house.placesPerAddress ?? PLACES_PER_ADDRESS);
    return this.#members.countFrom(channel) >= places ? { reason: 'address', places } : undefined;
  }
}
