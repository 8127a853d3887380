import { z } from 'zod';
import { Channel, handles } from '../../src/shared/net/index.ts';
import { Server } from '../../src/shared/net/tcp/index.ts';

/** Between two ticks of the server, ms. */
export const TICK = 50;

/** What players may send. Some of it is there to be misused: handlers that throw, reject, wait, or answer at length. */
export const ACTIONS = {
  join: z.object({ name: z.string().max(20) }),
  input: z.object({ seq: z.int().nonnegative(), keys: z.int().min(0).max(255), aim: z.number() }),
  echo: z.object({ blob: z.instanceof(Uint8Array) }),
  throw: z.object({}),
  reject: z.object({}),
  wait: z.object({}),
};

/** The error of the handlers that fail on purpose: every other error is a defect. */
class OnPurpose extends Error {}

class GameChannel extends Channel {
  declare readonly server: GameServer;
  #received = 0;

  override onConnect(): void {
    this.server.connects += 1;
  }

  Network_input({ seq }: z.output<typeof ACTIONS.input>): void {
    this.#received += 1;
    this.send({ action: 'ack', seq, received: this.#received });
  }

  Network_echo({ blob }: z.output<typeof ACTIONS.echo>): void {
    this.send({ action: 'echo', blob });
  }

  Network_throw(): never {
    throw new OnPurpose();
  }

  async Network_reject(): Promise<never> {
    await nextTurn();
    throw new OnPurpose();
  }

  async Network_wait(): Promise<void> {
    await nextTurn();
  }

  override onError(error: unknown): void {
    if (!(error instanceof OnPurpose)) this.server.onError(error);
  }
}

/** A game of typed actions that says each tick, reliably, where its players are. */
export class GameServer extends Server<GameChannel> {
  override channelClass = handles(ACTIONS, GameChannel);
  /** How many channels have been, and how many of them are over. */
  connects = 0;
  disconnects = 0;
  readonly defects: string[] = [];
  readonly #players: number;
  #tick = 0;

  /** @param players how many the snapshot of a tick tells about */
  constructor(players: number, options: ConstructorParameters<typeof Server>[0]) {
    super(options);
    this.#players = players;
  }

  /** Runs the ticks. @returns what ends them */
  play(): () => void {
    const timer = setInterval(() => this.#step(), TICK);
    return () => clearInterval(timer);
  }

  override onDisconnect(): void {
    this.disconnects += 1;
  }

  override onError(error: unknown): void {
    this.defects.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  #step(): void {
    this.#tick += 1;
    const players = Array.from({ length: this.#players }, (_, id) => [id, this.#tick & 0x3ff, id * 40, 1]);
    this.sendToAll({ action: 'tick', tick: this.#tick, players });
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
