import { type Data, handles, type Message } from '../net/index.ts';
import { type Figures, type JoinOptions, PlayerListener, type Verdict } from '../session/index.ts';
import { simulationHostActions } from './actions.ts';
import { Replica, type View } from './replica.ts';
import type { PlayersBySeat } from './rules.ts';
import type { Simulation } from './simulation.ts';

class Listener<State extends PlayersBySeat, Input extends object> extends PlayerListener {
  readonly #replica: Replica<State, Input>;
  #verdict: Verdict | undefined;
  #isVerifying = false;

  /** @param join what to join with; not used by a listener that adopts one which has joined already */
  constructor(simulation: Simulation<State, Input>, join: JoinOptions) {
    super(join);
    this.#replica = new Replica(simulation, (message, options) => this.send(message, options));
  }

  /** What to draw; undefined before the first snapshot. A new one after each `advance()`. */
  get view(): View<State> | undefined {
    return this.#replica.view;
  }

  /** The newest state that the host told, not interpolated. */
  get newest(): { tick: number; state: State } | undefined {
    return this.#replica.newest;
  }

  override get figures(): Figures {
    return this.#replica.figures;
  }

  override get verdict(): Verdict | undefined {
    return this.#verdict;
  }

  override verify(): void {
    this.#isVerifying = true;
    this.send({ action: 'verify' });
  }

  override checkpoint(): Message[] {
    const whole = this.#replica.newestBytes;
    return whole === undefined
      ? super.checkpoint()
      : [...super.checkpoint(), { action: 'state', data: whole }];
  }

  /**
   * Goes on to the present. Call it once per frame, after `pump()`.
   * @param now ms, on the clock that stamps arrivals
   * @param wanted what the player does now; ignored while watching. Values are brought to the grid
   */
  advance(now: number, wanted: Input): void {
    if (this.welcome !== undefined) this.#replica.advance(now, this.seat, wanted);
  }

  Network_state({ data }: Data<typeof simulationHostActions.state>): void {
    this.#replica.receiveSnapshot(data, this.arrivedAt);
  }

  Network_verdict({ ticks, desync }: Data<typeof simulationHostActions.verdict>): void {
    // A host that was not asked has nothing to say: each verdict may end in a file.
    if (!this.#isVerifying) return;
    this.#isVerifying = false;
    this.#verdict = { ticks, desync: desync < 0 ? undefined : desync };
  }

  Network_clock(answer: Data<typeof simulationHostActions.clock>): void {
    this.#replica.receiveClock(answer, this.arrivedAt);
  }
}

/**
 * A player of a simulation game: call `pump()` and then `advance(now, input)` once per frame, and draw `view`.
 * Extends `PlayerListener`, so names, seats and the end of the session are as in every game.
 */
export class SimulationClient<State extends PlayersBySeat, Input extends object> extends handles(
  simulationHostActions,
  Listener,
)<State, Input> {}
