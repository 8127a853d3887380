import type { Player } from '../../shared/session/index.ts';
import type { Standing } from '../games/game-view.ts';

/** How somebody stood when it was over. */
export interface FinalStanding extends Pick<Standing, 'seat' | 'score' | 'wins'> {
  readonly name: string;
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
  const names = new Map(players.map(({ seat, name }) => [seat, name]));
  return standings.flatMap((standing) => {
    const name = names.get(standing.seat);
    return name === undefined ? [] : [{ ...standing, name, isSelf: standing.seat === self }];
  });
}
