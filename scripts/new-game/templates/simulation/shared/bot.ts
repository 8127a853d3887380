/** A player without a person: looks at the game as a window would draw it, and says where to go. */
import type { Think } from '../../../../../src/shared/simulation/index.ts';
import { LIGHT_RADIUS, type NewGameInput, type NewGameState, rules } from './rules.ts';

/** The share of full speed at which bots run, so that people are there first. */
const HASTE = 0.75;

/** @param options.seed different for each bot, so that they do not all stand on one spot */
export function createBot({ seed }: { seed: number }): Think<NewGameState, NewGameInput> {
  const beside = ((seed % 5) - 2) * (LIGHT_RADIUS / 8);
  return ({ lightX, lightY, players }, seat) => {
    const self = players[seat];
    if (self === undefined) return rules.idle;
    const [dx, dy] = [lightX + beside - self.x, lightY - self.y];
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (distance < LIGHT_RADIUS / 4) return rules.idle;
    return { x: (dx / distance) * HASTE, y: (dy / distance) * HASTE };
  };
}
