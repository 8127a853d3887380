import {
  type Cancel,
  type ManualClock,
  type Pipe,
  type Receiver,
  Server,
  type ServerOptions,
} from '../../src/shared/net/index.ts';
import { hashBytes } from '../../src/shared/netcode/index.ts';
import { type GameDefinition, Room, type RoomChannel } from '../../src/shared/session/index.ts';
import type { PlayersBySeat, SimulationHost } from '../../src/shared/simulation/index.ts';
import type { Machine } from './machine.ts';
import { isSimulation } from './player.ts';
import type { Harbour } from './road.ts';
import { text } from './text.ts';
import type { Visit } from './visit.ts';
import { markOf, PROBE } from './witness-connection.ts';

/** Proves who the hosting player is. */
export const HOST_KEY = 'the storm’s own secret';
/** Between two probes that the host sends to each guest, ms. */
const PROBE_EVERY = 200;
/** As many at once to a guest whose line is down: more waits then than may wait, and some of it is let go. */
const PROBES_WHEN_DOWN = 8;

/** The host thread: the real server and room, with books kept of what they send to honest guests and hear of them. */
export class Host implements Harbour {
  readonly machine: Machine;
  readonly server: Server<RoomChannel>;
  readonly room: Room;
  isListening = true;
  hasCrashed = false;
  readonly #game: GameDefinition;
  readonly #world: ManualClock;
  readonly #visitCalled: (name: string) => Visit | undefined;
  readonly #complain: (what: string) => void;
  readonly #probing: Cancel;

  constructor(options: {
    world: ManualClock;
    machine: Machine;
    game: GameDefinition;
    seed: number;
    server: Omit<ServerOptions, 'clock'>;
    visitCalled: (name: string) => Visit | undefined;
    complain: (what: string) => void;
  }) {
    const { world, machine, seed, visitCalled, complain } = options;
    // A storm is about the game: nobody waits in a lobby.
    const game: GameDefinition = { ...options.game, starts: 'at once' };
    this.#world = world;
    this.#game = game;
    this.#visitCalled = visitCalled;
    this.#complain = complain;
    this.machine = machine;
    this.server = new Server({ ...options.server, clock: machine });
    this.room = new Room(this.server, game, { seed, hostKey: HOST_KEY, development: true });
    const enter = this.server.onConnect.bind(this.server);
    this.server.onConnect = (channel) => {
      this.#keepBooks(channel);
      return enter(channel);
    };
    this.server.onError = (error) => complain(`a hook of the server failed: ${text(error)}`);
    this.#probing = machine.every(PROBE_EVERY, () => this.#probe());
  }

  /** What calculates the game, where it is a game of rules and a layout. */
  get simulation(): SimulationHost<PlayersBySeat, object> | undefined {
    return isSimulation(this.#game)
      ? (this.room.host as unknown as SimulationHost<PlayersBySeat, object>)
      : undefined;
  }

  accept(pipe: Pipe): void {
    this.server.accept(pipe);
  }

  /** The game ends; connections stay. */
  stopRoom(): void {
    this.#probing();
    this.room.stop();
  }

  /** Everybody is told, and nobody gets in any more. */
  stopServer(): void {
    this.isListening = false;
    void this.server.stop('host-left');
  }

  /** The thread is gone, from one moment to the next. */
  crash(): void {
    this.isListening = false;
    this.hasCrashed = true;
    this.machine.end();
  }

  #keepBooks(channel: RoomChannel): void {
    let visit: Visit | undefined;
    const { sendFrame, admits, receiver, onLost } = bound(channel);
    const hear = (mark: string) => {
      const wrong = visit?.up.received(mark);
      if (wrong !== undefined) this.#complain(`${visit?.name} to the host: ${wrong}`);
    };
    channel.sendFrame = (frame, options) => {
      visit ??= this.#visitCalled(channel.name);
      if (channel.isOpen)
        visit?.down.sent(hashBytes(frame.subarray(4)), this.#world.now(), options?.replaces);
      return sendFrame(frame, options);
    };
    channel.admits = (action) => {
      if (action !== PROBE) hear(action);
      return admits(action);
    };
    const probed: Receiver = {
      networkReceived: ({ action, number }) => {
        hear(markOf(action, number));
        if (visit !== undefined) visit.probes.heardUp = Number(number);
        return undefined;
      },
    };
    channel.receiver = (action) => (action === PROBE ? probed : receiver(action));
    channel.onLost = (count, direction) => {
      if (visit !== undefined && direction === 'sent') visit.down.reported.sent += count;
      if (visit !== undefined && direction === 'received') visit.up.reported.received += count;
      return onLost(count, direction);
    };
    channel.onError = (error) => {
      if (visit !== undefined) this.#complain(`the host's handler failed for ${visit.name}: ${text(error)}`);
    };
  }

  #probe(): void {
    for (const channel of [...this.server.channels]) {
      const visit = this.#visitCalled(channel.name);
      if (visit === undefined) continue;
      for (let left = channel.isSuspended ? PROBES_WHEN_DOWN : 1; left > 0 && channel.isOpen; left--) {
        visit.probes.down += 1;
        channel.send({ action: PROBE, number: visit.probes.down });
      }
    }
  }
}

/** A channel's own methods, to be called by those that are put in their place. */
function bound(channel: RoomChannel) {
  return {
    sendFrame: channel.sendFrame.bind(channel),
    admits: channel.admits.bind(channel),
    receiver: channel.receiver.bind(channel),
    onLost: channel.onLost.bind(channel),
  };
}
