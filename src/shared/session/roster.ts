import type { Player } from './actions.ts';
import { type Look, seatLook } from './looks.ts';
import type { RoomChannel } from './room-channel.ts';

/** Everybody with a seat, by seat. */
export function seated(members: Iterable<RoomChannel>): RoomChannel[] {
  return [...members]
    .filter((member) => member.seat !== null)
    .sort((a, b) => Number(a.seat) - Number(b.seat));
}

/** The same, as everybody is told of them. */
export function rosterOf(members: Iterable<RoomChannel>): Player[] {
  return seated(members).map(({ seat, name, isHost, bot, roundTrip, isUnstable, isReady, look }) => ({
    seat: Number(seat),
    name,
    host: isHost,
    bot: bot !== undefined,
    ...(roundTrip === undefined || bot !== undefined ? {} : { ping: Math.round(roundTrip) }),
    ...(isUnstable ? { unstable: true } : {}),
    ...(isReady ? { ready: true } : {}),
    ...(look === undefined || isSeats(look, Number(seat)) ? {} : { look }),
  }));
}

/** Whether everybody knows that look without being told. */
function isSeats({ colour, face }: Look, seat: number): boolean {
  const usual = seatLook(seat);
  return colour === usual.colour && face === usual.face;
}
