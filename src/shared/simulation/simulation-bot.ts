import type { BotListener, BotOptions } from '../session/index.ts';
import type { PlayersBySeat } from './rules.ts';
import type { Simulation } from './simulation.ts';
import { SimulationClient } from './simulation-client.ts';

/**
 * What a bot thinks with: looks at the game as it would be drawn for this seat, and says what to do in this tick.
 * It may keep a memory of its own; what it wants arrives at the host like any player's input.
 */
export type Think<State, Input> = (state: State, seat: number) => Input;

/** A player without a person: the same client on the same wire, with a function in the place of the keys. */
export class SimulationBot<State extends PlayersBySeat, Input extends object>
  extends SimulationClient<State, Input>
  implements BotListener
{
  readonly #idle: Input;
  readonly #decide: Think<State, Input>;

  constructor(simulation: Simulation<State, Input>, decide: Think<State, Input>, { join }: BotOptions) {
    super(simulation, join);
    this.#idle = simulation.rules.idle;
    this.#decide = decide;
  }

  think(now: number): void {
    const { view, seat } = this;
    this.advance(now, view === undefined || seat === null ? this.#idle : this.#decide(view.drawn, seat));
  }
}
