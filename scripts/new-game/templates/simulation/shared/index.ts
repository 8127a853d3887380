import { simulationGame } from '../../../../../src/shared/simulation/index.ts';
import { about } from './about.ts';
import { createBot } from './bot.ts';
import { input, layout } from './layout.ts';
import { rules } from './rules.ts';

export { createBot } from './bot.ts';
export {
  isLit,
  LIGHT_RADIUS,
  type NewGameInput,
  type NewGamePlayer,
  type NewGameState,
  POINTS_TO_WIN,
  WORLD,
} from './rules.ts';

export const game = simulationGame({ ...about, rules, layout, input, createBot });
