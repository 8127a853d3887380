import { game, type Score, type TagPlayer, type TagState } from '../../../../shared/games/tag/index.ts';

const NAMES = ['Ann', 'Bea', 'Cem', 'Dot'];

export const name = (seat: number): string => NAMES[seat] ?? '';

/** A state of Tag in which a round is on at tick 10,000, put together by hand: one entry per player, by seat. */
export function stateOf(
  players: readonly Partial<TagPlayer & Score>[],
  change: Partial<TagState> = {},
): TagState {
  const state = game.simulation.create(1);
  players.forEach(({ survived = 0, wins = 0, ...player }, seat) => {
    game.simulation.join(state, { seat, name: name(seat), bot: false });
    Object.assign(state.players[seat] ?? {}, { since: 10_000 }, player);
    state.scores[seat] = { survived, wins };
  });
  return Object.assign(state, { tick: 10_000, phase: 'play', phaseSince: 10_000 }, change);
}
