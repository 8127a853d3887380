import type { GameDefinition, JoinOptions } from '../session/index.ts';
import type { PlayersBySeat } from './rules.ts';
import { Simulation, type SimulationParts } from './simulation.ts';
import { SimulationBot, type Think } from './simulation-bot.ts';
import { simulationChannel } from './simulation-channel.ts';
import { SimulationClient } from './simulation-client.ts';
import { SimulationHost } from './simulation-host.ts';

/** What a simulation game consists of. */
export interface SimulationGameOptions<State extends PlayersBySeat, Input extends object>
  extends Pick<
      GameDefinition,
      'id' | 'title' | 'tagline' | 'version' | 'seats' | 'spectators' | 'modes' | 'starts' | 'lateJoiners'
    >,
    Omit<SimulationParts<State, Input>, 'seats'> {
  /** Makes the mind of a bot. Absent: the game has no bots. `seed`: different for each bot */
  readonly createBot?: (options: { seed: number }) => Think<State, Input>;
}

/** A simulation game, ready to be hosted and joined. */
export interface SimulationGame<State extends PlayersBySeat, Input extends object> extends GameDefinition {
  readonly simulation: Simulation<State, Input>;
  /** Makes a player's end: attach it to a connection, or let it `adopt()` a listener that has joined. */
  createClient(join: JoinOptions): SimulationClient<State, Input>;
  /** What bots think with; see {@link SimulationGameOptions}. */
  readonly createMind?: (options: { seed: number }) => Think<State, Input>;
}

/**
 * Makes an online game out of rules and a layout: prediction, reconciliation, interpolation, clock sync, deltas
 * and bots need no code of the game's own.
 * @throws LayoutError when the layout has no table `players`, or a rate in it names a field that does not exist
 */
export function simulationGame<State extends PlayersBySeat, Input extends object>(
  options: SimulationGameOptions<State, Input>,
): SimulationGame<State, Input> {
  const { rules, layout, input, createBot, ...about } = options;
  const simulation = new Simulation({ rules, layout, input, seats: options.seats });
  return {
    ...about,
    simulation,
    channelClass: simulationChannel(simulation.inputs),
    host: (room) => new SimulationHost(simulation, room),
    createClient: (join) => new SimulationClient(simulation, join),
    ...(createBot && {
      createMind: createBot,
      createBot: (bot) => new SimulationBot(simulation, createBot({ seed: bot.seed }), bot),
    }),
  };
}
