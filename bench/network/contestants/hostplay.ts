import { z } from 'zod';
import { Channel, handles } from '../../../src/shared/net/index.ts';
import { Server } from '../../../src/shared/net/tcp/index.ts';
import { type Contestant, LARGEST } from '../contestant.ts';
import { ackMessage, echoMessage, FIRST_NUMBER, frame, stateMessage } from '../messages.ts';

class Player extends Channel {
  Network_input({ seq }: { seq: number }): void {
    this.send(ackMessage(seq));
  }

  Network_echo({ id }: { id: number }): void {
    this.send(echoMessage(id));
  }

  Network_blob(_data: { data: Uint8Array }): void {
    this.send(ackMessage(FIRST_NUMBER));
  }
}

const actions = {
  input: z.object({
    seq: z.int(),
    left: z.boolean(),
    right: z.boolean(),
    up: z.boolean(),
    down: z.boolean(),
  }),
  echo: z.object({ id: z.int() }),
  blob: z.object({ data: z.instanceof(Uint8Array) }),
};

/** What all connections come from: one address. Everything else is as it ships. */
const ONE_ADDRESS = {
  connections: 2_000,
  connectionsPerAddress: 2_000,
  connectionsPerSecond: Number.POSITIVE_INFINITY,
  connectionBurst: Number.POSITIVE_INFINITY,
};
/** For workloads that go past what a player may send. */
const LARGE_MESSAGES = {
  receiveBytes: LARGEST,
  binaryBytes: LARGEST,
  bytesPerSecond: Number.POSITIVE_INFINITY,
  byteBurst: Number.POSITIVE_INFINITY,
};

/** The networking library, with its limits and checks on. */
export class Hostplay extends Server<Player> implements Contestant {
  override channelClass: typeof Player = Player;
  readonly stateBytes = frame(stateMessage(FIRST_NUMBER)).length;
  opened = 0;
  closed = 0;
  #tick = FIRST_NUMBER;

  constructor(options: { largeMessages?: boolean } = {}) {
    const limits = options.largeMessages ? { ...ONE_ADDRESS, ...LARGE_MESSAGES } : ONE_ADDRESS;
    // A seat is kept for a moment only, so that a benchmark can wait for its end.
    super({ port: 0, resumeWithin: 500, limits });
  }

  get held(): number {
    return this.channels.size;
  }

  async listen(): Promise<number> {
    return (await this.start()).port;
  }

  sendState(): void {
    this.sendToAll(stateMessage(this.#tick++), { replaces: 'state' });
  }

  override onConnect(): void {
    this.opened += 1;
  }

  override onDisconnect(): void {
    this.closed += 1;
  }
}

/** The same with typed actions: each message is checked against its schema. */
export class TypedHostplay extends Hostplay {
  override channelClass: typeof Player = handles(actions, Player);
}
