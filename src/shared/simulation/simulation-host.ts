import type { Cancel, Clock } from '../net/index.ts';
import { FixedStep, InputBuffer, InputLog, type Inputs, RecentNumbers } from '../netcode/index.ts';
import type { FinalScore } from '../session/index.ts';
import { Belongings } from './belongings.ts';
import type { JoiningPlayer, PlayersBySeat } from './rules.ts';
import { type Simulation, SNAPSHOT_TICKS, TICK_MS } from './simulation.ts';
import { SnapshotSender, type Viewer } from './snapshot-sender.ts';

/** Whoever plays or watches: the part of a `PlayerChannel` that is needed here. */
export interface Participant extends Viewer {
  readonly seat: number | null;
  readonly name: string;
  readonly isBot: boolean;
  readonly identity?: string | undefined;
}

/** The part of a `Room` that is needed here. */
export interface Surroundings {
  readonly clock: Clock;
  readonly seed: number;
  readonly mode?: string | undefined;
  readonly development: boolean;
  /** The match is over. */
  finish(ranking: readonly FinalScore[]): void;
}

/** What the host can tell about itself. */
export interface HostFigures {
  /** Ticks calculated. */
  tick: number;
  /** What a tick costs: rules, grid and snapshot. Median of the last second, ms. */
  tickCost: number;
  /** Inputs that came after their tick, and would have made a difference. */
  lateInputs: number;
  /** Inputs that came twice, or for a tick that is far off. */
  refusedInputs: number;
  /** Bytes of snapshots sent, framing included. */
  snapshotBytes: number;
}

/** In development every tick counts for the log: a hash each second, a whole state every ten. */
const HASH_TICKS = 60;
const PIECE_TICKS = 600;

/**
 * The game itself, as it truly is: calculates a tick sixty times a second with everybody's inputs, and tells
 * everybody twenty times a second. Time that the host's computer loses is lost for the game as well.
 */
export class SimulationHost<State extends PlayersBySeat, Input extends object> {
  /** What went into the rules, in development builds; see `Simulation.replay`. */
  readonly log: InputLog<Input, JoiningPlayer> | undefined;
  /** How long the frames of the hosting player's window take, ms, as that player says; 0 while it is not known. */
  frameTime = 0;
  readonly #simulation: Simulation<State, Input>;
  readonly #room: Pick<Surroundings, 'finish'>;
  readonly #clock: Clock;
  readonly #stopwatch: () => number;
  readonly #state: State;
  readonly #seats = new Map<Participant, number>();
  readonly #inputs = new Map<number, InputBuffer<Input>>();
  readonly #kept = new Belongings();
  readonly #sender: SnapshotSender<State, Participant>;
  readonly #step = new FixedStep();
  readonly #costs = new RecentNumbers(60);
  readonly #counts = { lateInputs: 0, refusedInputs: 0, snapshotBytes: 0 };
  #tick = 0;
  #steppedAt: number;
  #isBroken = false;
  #isFinished = false;
  #timer: Cancel = () => {};

  /**
   * Starts at once.
   * @param stopwatch what the cost of a tick is measured with, ms: the clock, unless that is turned by hand
   */
  constructor(
    simulation: Simulation<State, Input>,
    room: Surroundings,
    stopwatch: () => number = () => room.clock.now(),
  ) {
    const { clock, seed, mode, development } = room;
    this.#simulation = simulation;
    this.#room = room;
    this.#clock = clock;
    this.#stopwatch = stopwatch;
    this.#state = simulation.create(seed, mode);
    this.#sender = new SnapshotSender(simulation.snapshots);
    this.#steppedAt = clock.now();
    this.log = development ? new InputLog() : undefined;
    this.log?.begin(simulation.layout.capture(this.#state, 0));
    this.#awaitTick();
  }

  /** The state as it is. Look, do not change. */
  get state(): State {
    return this.#state;
  }

  get figures(): HostFigures {
    return { tick: this.#tick, tickCost: this.#costs.median(), ...this.#counts };
  }

  /** A number that stands for the present state. */
  hash(): number {
    return this.#simulation.hash(this.#state, this.#tick);
  }

  /**
   * Calculates the last minute again from what went into it. Takes as long as all its ticks did.
   * @returns how many ticks it was (0 outside of development builds), and the first whose state differed
   */
  verify(): { ticks: number; desync: number | undefined } {
    let ticks = 0;
    let desync: number | undefined;
    for (const piece of this.log?.pieces ?? []) {
      ticks += piece.entries.filter(({ kind }) => kind === 'step').length;
      desync ??= this.#simulation.replay(piece).desync;
    }
    return { ticks, desync };
  }

  /** Somebody plays (or watches, without a seat) from now on. Called again when who watches gets a seat. */
  join(participant: Participant): void {
    const { seat, name, isBot } = participant;
    if (!this.#sender.has(participant)) this.#sender.startAnew(participant);
    if (seat === null || this.#seats.has(participant) || this.#isBroken) return;
    const kept = this.#kept.of(participant);
    const player = { seat, name, bot: isBot, ...(kept !== undefined && { kept }) };
    this.#seats.set(participant, seat);
    this.#inputs.set(seat, new InputBuffer());
    this.#rule(() => this.#simulation.join(this.#state, player));
    this.log?.write({ kind: 'join', player });
  }

  leave(participant: Participant): void {
    this.#sender.remove(participant);
    const seat = this.#seats.get(participant);
    if (seat === undefined) return;
    this.#seats.delete(participant);
    this.#inputs.delete(seat);
    this.#rule(() => this.#kept.keep(participant, this.#simulation.leave(this.#state, seat)));
    this.log?.write({ kind: 'leave', seat });
  }

  /** Somebody is back after an interruption, in which snapshots may have been lost. */
  resume(participant: Participant): void {
    if (this.#sender.has(participant)) this.#sender.startAnew(participant);
  }

  /** Who was `before` goes on as `participant`: nothing happens in the game, and whole snapshots follow. */
  rejoin(participant: Participant, before: Participant): void {
    const seat = this.#seats.get(before);
    if (seat !== undefined) {
      this.#seats.delete(before);
      this.#seats.set(participant, seat);
      this.#inputs.set(seat, new InputBuffer());
    }
    this.#sender.remove(before);
    this.#sender.startAnew(participant);
  }

  stop(): void {
    this.#timer();
  }

  /** Inputs arrived. */
  receiveInputs(participant: Participant, { firstTick, inputs }: Inputs<Input>): void {
    const buffer = this.#inputs.get(this.#seats.get(participant) ?? -1);
    if (buffer === undefined) return;
    inputs.forEach((input, i) => {
      const stoodIn = buffer.at(firstTick + i);
      const fate = buffer.put(firstTick + i, input, this.#tick + 1);
      const isSame = stoodIn !== undefined && this.#simulation.inputs.isSame(stoodIn, input);
      if (fate === 'late' && !isSame) this.#counts.lateInputs += 1;
      if (fate === 'refused') this.#counts.refusedInputs += 1;
    });
  }

  /** The game's time at a moment on the host's clock, in ticks with fractions. */
  timeAt(now: number): number {
    return this.#tick + this.#step.part + (now - this.#steppedAt) / TICK_MS;
  }

  #awaitTick(): void {
    this.#timer = this.#clock.after(TICK_MS * (1 - this.#step.part), () => {
      const now = this.#clock.now();
      const due = this.#step.advance(now - this.#steppedAt);
      this.#steppedAt = now;
      this.#awaitTick();
      for (let i = 0; i < due && !this.#isBroken; i++) this.#calculate();
    });
  }

  /**
   * Runs the rules. When they break nobody knows any more what is true: no tick follows, and the error is thrown once
   * more where nothing catches it, so that whoever runs this host ends the game.
   */
  #rule(run: () => void): void {
    if (this.#isBroken) return;
    try {
      run();
    } catch (error) {
      this.#isBroken = true;
      this.stop();
      this.#clock.after(0, () => {
        throw error;
      });
    }
  }

  #calculate(): void {
    const begun = this.#stopwatch();
    this.#tick += 1;
    const inputs = this.#inputsNow();
    this.#rule(() => this.#simulation.step(this.#state, inputs, this.#tick));
    if (this.#isBroken) return;
    this.log?.write({ kind: 'step', inputs });
    this.#guard();
    if (this.#tick % SNAPSHOT_TICKS === 0) {
      this.#counts.snapshotBytes += this.#sender.send(
        this.#simulation.layout.capture(this.#state, this.#tick),
      );
    }
    this.#finishIfOver();
    this.#costs.add(this.#stopwatch() - begun);
  }

  #finishIfOver(): void {
    if (this.#isFinished) return;
    this.#rule(() => {
      const ranking = this.#simulation.rules.final?.(this.#state);
      if (ranking === undefined) return;
      this.#isFinished = true;
      this.#room.finish(ranking);
    });
  }

  #inputsNow(): Map<number, Input> {
    const inputs = new Map<number, Input>();
    for (const [seat, buffer] of this.#inputs) {
      const input = buffer.at(this.#tick);
      if (input !== undefined) inputs.set(seat, input);
    }
    return inputs;
  }

  #guard(): void {
    if (this.log === undefined) return;
    if (this.#tick % HASH_TICKS === 0) this.log.write({ kind: 'hash', tick: this.#tick, hash: this.hash() });
    if (this.#tick % PIECE_TICKS === 0)
      this.log.begin(this.#simulation.layout.capture(this.#state, this.#tick));
  }
}
