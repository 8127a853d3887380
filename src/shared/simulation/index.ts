export {
  angle,
  choice,
  decimal,
  type Fields,
  flag,
  integer,
  type Layout,
  LayoutError,
  nextRandom,
  type RandomState,
  table,
  text,
} from '../netcode/index.ts';
export { type PartyOptions, type PartyReport, party } from './party.ts';
export { describeParty, describeUpload } from './party-text.ts';
export type { View } from './replica.ts';
export type { JoiningPlayer, PlayersBySeat, Rules } from './rules.ts';
export { Simulation, SNAPSHOT_TICKS, TICK_MS } from './simulation.ts';
export type { Think } from './simulation-bot.ts';
export { SimulationClient } from './simulation-client.ts';
export { type SimulationGame, type SimulationGameOptions, simulationGame } from './simulation-game.ts';
export { type HostFigures, SimulationHost } from './simulation-host.ts';
