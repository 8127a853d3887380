import { signal } from '@preact/signals';
import { type Look, seatLook } from '../../shared/session/index.ts';

/** Somebody in the roster, as far as looks go. */
interface Seated {
  readonly seat: number;
  readonly look?: Look | undefined;
}

/** What the players of the room that this window is in have got, by seat. There is one room at a time. */
const looks = signal<ReadonlyMap<number, Look>>(new Map());

/** From now on these are the players; whatever shows them follows. Without players everybody looks as their seat does. */
export function showLooks(players: readonly Seated[]): void {
  looks.value = new Map(players.map(({ seat, look }) => [seat, look ?? seatLook(seat)]));
}

/** How the player at a seat looks. What renders with it follows it. */
export function lookOf(seat: number): Look {
  return looks.value.get(seat) ?? seatLook(seat);
}
