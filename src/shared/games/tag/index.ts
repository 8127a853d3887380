import { simulationGame } from '../../simulation/index.ts';
import { about } from './about.ts';
import { createBot } from './bot.ts';
import { input, layout } from './layout.ts';
import { rules } from './rules.ts';

export { ARENAS, type Arena, arenaOf, type Obstacle, type Spot } from './arenas.ts';
export { mayCatch } from './chase.ts';
export { NO_VOTE, quantise, type TagInput } from './input.ts';
export { hasPower, isTrading, mayTake, powerLeft, tradeOf } from './powers.ts';
export * from './scores.ts';
export * from './state.ts';
export {
  MATCH_WINS,
  PICKUP_REACH,
  PLAYER_RADIUS,
  RUN_SPEED,
  TAG_DISTANCE,
  TICKS_PER_SECOND,
  WORLD,
} from './tuning.ts';
export { votersFor } from './votes.ts';

export const game = simulationGame({ ...about, rules, layout, input, createBot });
