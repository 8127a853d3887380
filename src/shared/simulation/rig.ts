import { Client, dialInMemory, ManualClock, Server } from '../net/index.ts';
import { LinkConditioner, type LinkConditions, nextRandom } from '../netcode/index.ts';
import { Room, type RoomChannel } from '../session/index.ts';
import type { PlayersBySeat } from './rules.ts';
import type { SimulationClient } from './simulation-client.ts';
import type { SimulationGame } from './simulation-game.ts';
import { SimulationHost } from './simulation-host.ts';

/** One player of a {@link Rig}: a client that is pumped and drawn once per frame. */
export interface RigPlayer<State extends PlayersBySeat, Input extends object> {
  readonly client: SimulationClient<State, Input>;
  /** The network between this player and the host; its conditions may be changed at any time. */
  readonly link: LinkConditioner;
  /** What the player does in a frame; `frame` counts from the start of the rig. */
  wants: (frame: number) => Input;
  leave(): void;
}

/** The first player of a rig hosts. */
const HOST_KEY = 'rig';
const FRAME_MS = 1000 / 60;
/** The clock is turned in pieces of a frame, so that messages arrive in between as they do in life. */
const TURNS_PER_FRAME = 4;

/**
 * A host and its players in one process, on a clock that is turned by hand, with any network between them: the
 * real server, session and clients, and with one seed always the same game to the last bit.
 */
export class Rig<State extends PlayersBySeat, Input extends object> {
  readonly clock = new ManualClock(1_000_000);
  readonly room: Room;
  readonly players: RigPlayer<State, Input>[] = [];
  frame = 0;
  readonly #game: SimulationGame<State, Input>;
  readonly #server: Server<RoomChannel>;
  readonly #seed: number;

  /**
   * @param seed what chance starts from: the game's, the networks', the tokens'
   * @param stopwatch real milliseconds, to measure what a tick costs; without one it costs nothing
   * @param mode the id of one of the game's modes; the first unless told
   */
  constructor(game: SimulationGame<State, Input>, seed: number, stopwatch?: () => number, mode?: string) {
    const randomness = { random: seed };
    const random = (bytes: number) =>
      Uint8Array.from({ length: bytes }, () => Math.floor(nextRandom(randomness) * 256));
    this.#game = {
      ...game,
      // There is no lobby to begin from, nor one to go back to when a match is over.
      starts: 'at once',
      host: (room) =>
        new SimulationHost(
          game.simulation,
          {
            clock: room.clock,
            seed: room.seed,
            mode: room.mode,
            development: room.development,
            finish: () => {},
          },
          stopwatch,
        ),
    };
    this.#seed = seed;
    this.#server = new Server({ clock: this.clock, random });
    this.room = new Room(this.#server, this.#game, {
      seed,
      development: true,
      hostKey: HOST_KEY,
      ...(mode !== undefined && { mode }),
    });
  }

  /** The game as it truly is. */
  get host(): SimulationHost<State, Input> {
    return this.room.host as unknown as SimulationHost<State, Input>;
  }

  /** Lets somebody join over a network like this; over none unless told. */
  add(wants: (frame: number) => Input, conditions?: LinkConditions): RigPlayer<State, Input> {
    const { clock, players } = this;
    const { id, version } = this.#game;
    const link = new LinkConditioner(clock, conditions, (this.#seed * 31 + players.length) >>> 0);
    const connection = new Client({
      clock,
      random: this.#server.random,
      dial: link.dial(dialInMemory(this.#server)),
    });
    const client = this.#game.createClient({
      name: `Player ${players.length + 1}`,
      versions: { [id]: version },
      ...(players.length === 0 && { hostKey: HOST_KEY }),
    });
    client.attach(connection);
    void connection.connect();
    const player = { client, link, wants, leave: () => client.leave() };
    players.push(player);
    return player;
  }

  /**
   * Lets somebody join who plays as the game's bots do, over a network like this.
   * @throws RangeError when the game has no bots
   */
  addScripted(conditions?: LinkConditions): RigPlayer<State, Input> {
    const decide = this.#game.createMind?.({ seed: (this.#seed + this.players.length) >>> 0 });
    if (decide === undefined) throw new RangeError(`${this.#game.title} has no bots to play it.`);
    const { idle } = this.#game.simulation.rules;
    const player = this.add(() => {
      const { view } = player.client;
      return view === undefined || view.self === null ? idle : decide(view.drawn, view.self);
    }, conditions);
    return player;
  }

  /** Lets `frames` frames pass. @param each called after every frame */
  async run(frames: number, each: () => void = () => {}): Promise<void> {
    for (let i = 0; i < frames; i++) {
      for (let turn = 0; turn < TURNS_PER_FRAME; turn++) {
        this.clock.advance(FRAME_MS / TURNS_PER_FRAME);
        await settled();
      }
      this.frame += 1;
      for (const { client, wants } of this.players) {
        client.pump();
        client.advance(this.clock.now(), wants(this.frame));
      }
      await settled();
      each();
    }
  }

  async stop(): Promise<void> {
    this.room.stop();
    await this.#server.stop();
  }
}

/** Bytes in memory arrive in microtasks, a few deep. */
async function settled(): Promise<void> {
  for (let i = 0; i < 8; i++) await Promise.resolve();
}
