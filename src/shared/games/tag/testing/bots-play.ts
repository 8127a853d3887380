import { createBot } from '../bot.ts';
import { game } from '../index.ts';
import type { Mode, TagState } from '../state.ts';

/**
 * A game among bots, without a network and as fast as it can be calculated: gives the same state after each of its
 * ticks, for as long as it is asked. With one seed always the same.
 */
export function* botsPlay(options: {
  players: number;
  mode: Mode;
  seed: number;
}): Generator<TagState, never> {
  const { players, mode, seed } = options;
  const { simulation } = game;
  const state = simulation.create(seed, mode);
  const bots = Array.from({ length: players }, (_, seat) => createBot({ seed: seed * 1000 + seat }));
  for (const seat of bots.keys()) simulation.join(state, { seat, name: `Bot ${seat}`, bot: true });
  for (;;) {
    simulation.step(state, new Map(bots.map((decide, seat) => [seat, decide(state, seat)])));
    yield state;
  }
}
