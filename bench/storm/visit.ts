import { Client, type ClientOptions } from '../../src/shared/net/index.ts';
import { BlackBox, RecordingConnection } from '../../src/shared/netcode/index.ts';
import type { GameDefinition } from '../../src/shared/session/index.ts';
import { bridge } from './bridge.ts';
import { Ledger } from './ledger.ts';
import type { Machine } from './machine.ts';
import { isSimulation, type Player, playerOf } from './player.ts';
import { SentInputs } from './sent-inputs.ts';
import { text } from './text.ts';
import { PROBE, WitnessConnection } from './witness-connection.ts';

/** Frames between two of the guest's probes: five a second. */
const PROBE_FRAMES = 12;

export interface VisitOptions {
  readonly name: string;
  readonly game: GameDefinition;
  readonly seed: number;
  readonly hostKey: string | undefined;
  readonly client: Omit<ClientOptions, 'clock'>;
  /** The two programs of the guest. */
  readonly main: Machine;
  readonly page: Machine;
  /** Whether what the page hears is recorded. */
  readonly isRecorded: boolean;
  /** World time, ms. */
  now(): number;
  complain(what: string): void;
  /** The visit is over, for this reason. */
  ended(code: string): void;
}

/** One stay of somebody in the game, from the join to the end of it. */
export class Visit {
  readonly name: string;
  readonly client: Client;
  readonly line: WitnessConnection;
  readonly recording: BlackBox | undefined;
  /** What they did, tick by tick, in a game that has ticks. */
  readonly inputs: SentInputs | undefined;
  /** What the host sent, and what came; what the guest sent, and what the host heard. */
  readonly down = new Ledger();
  readonly up = new Ledger();
  /** Numbers of the newest probes: sent by the guest, heard by the host; sent by the host, heard by the guest. */
  readonly probes = { up: 0, heardUp: 0, down: 0, heardDown: 0 };
  player: Player;
  /** Whether the host has sent them away. */
  isSentAway = false;
  /** Why it is over for the guest. */
  endedWith: string | undefined;
  readonly #options: VisitOptions;
  #frames = 0;

  constructor(options: VisitOptions) {
    const { name, game, client, main, page, isRecorded, now, complain } = options;
    const { up, down } = this;
    this.#options = options;
    this.name = name;
    this.client = new Client({ ...client, clock: main });
    const inner = bridge({ client: this.client, main, page, complain });
    this.line = new WitnessConnection(inner, { up, down, now, complain });
    if (isSimulation(game)) this.inputs = new SentInputs(game.simulation.inputs);
    this.line.onSend = (payload) => this.inputs?.note(payload);
    this.player = this.#newPlayer();
    if (isRecorded) this.recording = new BlackBox(() => this.player.checkpoint());
    const { recording } = this;
    this.player.attach(
      recording === undefined ? this.line : new RecordingConnection(this.line, recording, () => page.now()),
    );
    // Why it failed comes as an event as well.
    this.client.connect().catch(() => {});
  }

  /** Whether the host has let this guest in. */
  get hasJoined(): boolean {
    return this.player.welcome !== undefined;
  }

  /** What a page does sixty times a second. */
  frame(): void {
    this.player.pump();
    if (this.player.upcoming !== undefined) this.#goOn();
    this.player.think(this.#options.page.now());
    this.#frames += 1;
    if (this.#frames % PROBE_FRAMES !== 0 || !this.hasJoined || this.endedWith !== undefined) return;
    this.probes.up += 1;
    this.player.send({ action: PROBE, number: this.probes.up });
  }

  /** They go. A page that has left hears nothing any more. */
  leave(): void {
    if (this.endedWith !== undefined) return;
    this.player.leave();
    this.player.detach();
    this.#end('left');
  }

  /** The host has gone on to another game: a new listener goes on where the old one is. */
  #goOn(): void {
    const before = this.player;
    this.inputs?.clear();
    this.player = this.#newPlayer();
    this.player.adopt(before);
  }

  #newPlayer(): Player {
    const { name, game, seed, hostKey, complain } = this.#options;
    const join = { name, versions: { [game.id]: game.version }, ...(hostKey !== undefined && { hostKey }) };
    const player = playerOf(game, seed, join);
    player.onError = (error) => complain(`the guest's handler failed: ${text(error)}`);
    player.onEnded = ({ code, message }) => {
      if (message.trim() === '') complain(`the end "${code}" has no sentence`);
      this.#end(code);
    };
    const received = player.networkReceived.bind(player);
    player.networkReceived = (message) => {
      if (message.action !== PROBE) return received(message);
      this.probes.heardDown = Number(message.number);
      return undefined;
    };
    return player;
  }

  #end(code: string): void {
    const { complain, ended } = this.#options;
    if (this.endedWith !== undefined)
      return complain(`the end was told twice: ${this.endedWith}, then ${code}`);
    this.endedWith = code;
    ended(code);
  }
}
