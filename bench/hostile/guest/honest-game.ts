import {
  Client,
  dialInMemory,
  encode,
  type Frame,
  ManualClock,
  type Message,
  type Pipe,
  Server,
} from '../../../src/shared/net/index.ts';
import { isControl } from '../../../src/shared/net/wire/control.ts';
import { FrameReader } from '../../../src/shared/net/wire/frame.ts';
import { Room, type RoomChannel } from '../../../src/shared/session/index.ts';
import type {
  PlayersBySeat,
  SimulationClient,
  SimulationHost,
} from '../../../src/shared/simulation/index.ts';
import type { Dice } from '../../lib/dice.ts';
import type { Game } from './guest.ts';

/** The action of the messages that are numbered; no game has it. */
const PROBE = 'honest-probe';
/** Frames from one new game to the next. */
const ANEW_EVERY = 600;
/** Frames between two things that a guest says. */
const TALK_EVERY = 90;
/** Frames in which all arrives that is under way at the end. */
const SETTLE_FRAMES = 30;
/** Messages of the host that are remembered. */
const REMEMBERED = 240;

/**
 * A game as it should be, in the same process as the guests of hostile hosts: a real server and room, two guests, pipes
 * in memory, one turned clock. It shows that nothing which happens to the others reaches it, and what its host says is
 * what hostile ones begin with.
 */
export class HonestGame {
  /** The newest messages of the host to one guest, and those of the last frame alone: without their header. */
  readonly said: Uint8Array[] = [];
  readonly fresh: Uint8Array[] = [];
  /** Whatever its guests should never see. */
  readonly complaints: string[] = [];
  /** Numbered messages that came. */
  heard = 0;
  readonly #game: Game;
  readonly #clock = new ManualClock(1_000_000);
  readonly #server: Server<RoomChannel>;
  readonly #room: Room;
  readonly #guests: HonestGuest[];
  #frames = 0;
  #probes = 0;
  #isEnding = false;
  /** Until the session is told, which is the first control frame. */
  readonly #greeting: Uint8Array[] = [];

  constructor(game: Game, dice: Dice) {
    this.#game = game;
    this.#server = new Server<RoomChannel>({ clock: this.#clock, random: (count) => dice.bytes(count) });
    this.#room = new Room(this.#server, { ...game, starts: 'at once' }, { seed: dice.between(1, 1e9) });
    const random = (count: number) => dice.bytes(count);
    const dial = dialInMemory({ accept: (pipe) => this.#server.accept(pipe) });
    const overheard = dialInMemory({ accept: (pipe) => this.#server.accept(this.#listenIn(pipe)) });
    this.#guests = [overheard, dial].map((way, i) => {
      const client = new Client({ clock: this.#clock, random, dial: way });
      return new HonestGuest(game, `Guest ${i + 1}`, client, this.complaints);
    });
  }

  /** What an honest host would say to somebody who comes now: the greeting, the session, all that is known. */
  get opening(): Uint8Array[] {
    return [...this.#greeting, ...(this.#guests[0]?.checkpoint() ?? [])];
  }

  /** One frame of everybody. Call it with all else settled. */
  async frame(): Promise<void> {
    this.#frames += 1;
    this.fresh.length = 0;
    if (this.#frames % ANEW_EVERY === 0 && !this.#isEnding) this.#room.play(this.#game);
    this.#probe();
    if (this.#frames % TALK_EVERY === 0) this.#guests[0]?.talk();
    await arrived();
    this.#clock.advance(1000 / 60);
    await arrived();
    for (const guest of this.#guests) guest.frame(this.#clock.now());
  }

  /** After the last frame: counts what never came. */
  async end(): Promise<void> {
    this.#isEnding = true;
    for (let i = 0; i < SETTLE_FRAMES; i++) await this.frame();
    for (const { heard } of this.#guests) this.heard += heard;
    const host = this.#room.host as unknown as SimulationHost<PlayersBySeat, object>;
    for (const guest of this.#guests) guest.judge(this.#probes, host.figures.tick);
    void this.#server.stop();
  }

  #probe(): void {
    const members = [...this.#server.channels].filter(({ seat }) => seat !== null);
    if (members.length < this.#guests.length) return;
    this.#probes += 1;
    for (const channel of members) channel.send({ action: PROBE, number: this.#probes });
  }

  #listenIn(pipe: Pipe): Pipe {
    const reader = new FrameReader(2 ** 24);
    const write = pipe.write.bind(pipe);
    pipe.write = (bytes: Frame) => {
      reader.push(bytes.slice());
      for (let payload = reader.next(); payload !== undefined; payload = reader.next())
        this.#remember(payload);
      write(bytes);
    };
    return pipe;
  }

  /** Control frames count what one guest has heard, and would only end the game of another. */
  #remember(payload: Uint8Array): void {
    const isGreeting = !this.#greeting.some((one) => isControl(one));
    if (isGreeting) this.#greeting.push(payload);
    if (isGreeting || isControl(payload)) return;
    this.fresh.push(payload);
    this.said.push(payload);
    if (this.said.length > REMEMBERED) this.said.shift();
  }
}

class HonestGuest {
  heard = 0;
  readonly #game: Game;
  readonly #client: Client;
  readonly #name: string;
  readonly #complaints: string[];
  #listener: SimulationClient<PlayersBySeat, object>;

  constructor(game: Game, name: string, client: Client, complaints: string[]) {
    this.#game = game;
    this.#name = name;
    this.#client = client;
    this.#complaints = complaints;
    this.#listener = this.#newListener();
    this.#listener.attach(client);
    client.connect().catch((error: unknown) => this.#complain(`cannot connect: ${error}`));
  }

  frame(now: number): void {
    this.#listener.pump(Number.POSITIVE_INFINITY);
    if (this.#listener.upcoming !== undefined) {
      const before = this.#listener;
      this.#listener = this.#newListener();
      this.#listener.attach(this.#client);
      this.#listener.adopt(before);
      this.#listener.pump(Number.POSITIVE_INFINITY);
    }
    this.#listener.advance(now, this.#game.simulation.rules.idle);
  }

  talk(): void {
    this.#listener.sayToAll('Over here!');
    this.#listener.showEmote('hello');
  }

  checkpoint(): Uint8Array[] {
    return this.#listener.checkpoint().map((message) => encode(message));
  }

  /** @param probes how many were sent @param tick where the host is */
  judge(probes: number, tick: number): void {
    if (this.heard !== probes) this.#complain(`${this.heard} of ${probes} messages came`);
    const { newest, players, ended } = this.#listener;
    if (ended !== undefined) this.#complain(`the game ended: ${ended.code}`);
    else if (newest === undefined || tick - newest.tick > 12)
      this.#complain(`knows tick ${newest?.tick}, and the host is at ${tick}`);
    else if (players.length !== 2) this.#complain(`sees ${players.length} players`);
  }

  #newListener(): SimulationClient<PlayersBySeat, object> {
    const { id, version } = this.#game;
    const listener = this.#game.createClient({ name: this.#name, versions: { [id]: version } });
    listener.onError = (error) => this.#complain(`a handler failed: ${error}`);
    listener.networkReceived = ({ action, number }: Message) => {
      if (action !== PROBE) return this.#complain(`heard of ${action}`);
      this.heard += 1;
      if (number !== this.heard) this.#complain(`message ${number} came as number ${this.heard}`);
    };
    return listener;
  }

  #complain(what: string): void {
    this.#complaints.push(`${this.#name}, honest: ${what}`);
  }
}

/** Lets everything arrive that pipes in memory have under way. */
export async function arrived(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
}
