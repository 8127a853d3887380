import { type Look, type Player, seatLook } from '../../shared/session/index.ts';
import type { Standing } from '../games/game-view.ts';

/** How somebody stood when it was over. */
export interface FinalStanding extends Pick<Standing, 'seat' | 'score' | 'wins'> {
  readonly name: string;
  readonly look: Look;
  /** Whether it is this window's player. */
  readonly isSelf: boolean;
}

/**
 * What is left to show of a game that is over: the players that the game lists, in its order.
 * @param self this window's seat
 */
export function finalStandings(
  standings: readonly Standing[],
  players: readonly Player[],
  self: number | null,
): FinalStanding[] {
  const bySeat = new Map(players.map((player) => [player.seat, player]));
  return standings.flatMap((standing) => {
    const { seat } = standing;
    const player = bySeat.get(seat);
    if (player === undefined) return [];
    const { name, look = seatLook(seat) } = player;
    return [{ ...standing, name, look, isSelf: seat === self }];
  });
}
