/** A small game for this folder's tests: everybody says things, and the host keeps count. */
import { z } from 'zod';
import {
  Client,
  type ClientOptions,
  type Data,
  dialInMemory,
  handles,
  ManualClock,
  Server,
} from '../../net/index.ts';
import {
  type BotListener,
  type Ending,
  type GameDefinition,
  type GameHost,
  type JoinOptions,
  joinStatement,
  type Player,
  PlayerChannel,
  PlayerListener,
  type Proof,
  type Refusal,
  Room,
  type RoomChannel,
  type RoomOptions,
  type Welcome,
} from '../index.ts';

const chatActions = { say: z.object({ text: z.string().max(100) }) };
const saidActions = { said: z.object({ name: z.string(), text: z.string() }) };

class Chat implements GameHost {
  readonly events: string[] = [];
  join(player: PlayerChannel): void {
    this.events.push(`join ${player.name} ${player.seat}`);
  }
  leave(player: PlayerChannel): void {
    this.events.push(`leave ${player.name} ${player.seat}`);
  }
  resume(player: PlayerChannel): void {
    this.events.push(`resume ${player.name} ${player.seat}`);
  }
  stop(): void {
    this.events.push('stop');
  }
}

class ChatChannel extends PlayerChannel<Chat> {
  Network_say({ text }: Data<typeof chatActions.say>): void {
    this.room.sendToAll({ action: 'said', name: this.name, text });
  }
}

class ChatBot extends PlayerListener implements BotListener {
  #hasSpoken = false;
  think(): void {
    if (this.seat === null || this.#hasSpoken) return;
    this.#hasSpoken = true;
    this.send({ action: 'say', text: 'beep' });
  }
}

/** Runs as soon as it is hosted; a game that waits for its start is `{ ...chat, starts: undefined }` without the key. */
export const chat: GameDefinition = {
  id: 'chat',
  title: 'Chat',
  tagline: 'Say something.',
  version: 3,
  seats: 3,
  spectators: 1,
  starts: 'at once',
  channelClass: handles(chatActions, ChatChannel),
  host: () => new Chat(),
  createBot: ({ join }) => new ChatBot(join),
};

class ChatListener extends handles(
  saidActions,
  class extends PlayerListener {
    readonly said: string[] = [];
    Network_said({ name, text }: Data<typeof saidActions.said>): void {
      this.said.push(`${name}: ${text}`);
    }
  },
) {}

/** A person at the test's keyboard. */
export class Person extends ChatListener {
  readonly welcomes: Welcome[] = [];
  readonly endings: Ending[] = [];
  refusal: Refusal | undefined;
  rosters = 0;
  readonly client: Client;

  constructor(client: Client, join: Partial<JoinOptions> & { name: string }) {
    super({ versions: { chat: 3 }, ...join });
    this.client = client;
    this.attach(client);
  }
  override onWelcome(welcome: Welcome): void {
    this.welcomes.push(welcome);
  }
  override onRefused(refusal: Refusal): void {
    this.refusal = refusal;
  }
  override onRoster(_players: readonly Player[]): void {
    this.rosters++;
  }
  override onEnded(ending: Ending): void {
    this.endings.push(ending);
  }
  get names(): string[] {
    return this.players.map((player) => player.name);
  }
}

/** A host and its guests in one process, on a clock that is turned by hand: a little whenever something has to arrive. */
export class Evening {
  readonly clock = new ManualClock();
  readonly server: Server<RoomChannel>;
  readonly room: Room;
  readonly people: Person[] = [];

  constructor(options: RoomOptions & { game?: GameDefinition } = {}) {
    const { game = chat, ...roomOptions } = options;
    this.server = new Server<RoomChannel>({ clock: this.clock, random: counting() });
    this.room = new Room(this.server, game, {
      hostKey: 'the host’s own secret',
      verify: verifyTestProof,
      ...roomOptions,
    });
  }

  get events(): string[] {
    return (this.room.host as Chat).events;
  }

  /** Somebody connects, and says `join` when connected. `from`: their address; in this process unless told. */
  comes(
    name: string,
    join: Partial<JoinOptions> = {},
    { from, ...options }: Partial<ClientOptions> & { from?: string } = {},
  ): Person {
    const dial = dialInMemory(this.server, from === undefined ? undefined : { host: from, port: 50_000 });
    const person = new Person(new Client({ clock: this.clock, random: counting(), dial, ...options }), {
      name,
      ...join,
    });
    person.client.connect().catch(() => {});
    this.people.push(person);
    return person;
  }

  /**
   * Somebody connects who can prove who they are, and joins. Resolves when they are let in, or turned away.
   * @param who stands for their key pair
   */
  async joinsAs(who: number, name: string, join: Partial<JoinOptions> = {}, from?: string): Promise<Person> {
    const dial = dialInMemory(this.server, from === undefined ? undefined : { host: from, port: 50_000 });
    const client = new Client({ clock: this.clock, random: counting(), dial });
    client.connect().catch(() => {});
    await this.#arrive();
    const sessionId = (await client.sessionId(0)) ?? '';
    const person = new Person(client, { name, identity: testProof(who, sessionId), ...join });
    this.people.push(person);
    await this.until(() => person.welcome !== undefined || person.ended !== undefined);
    return person;
  }

  /** Somebody connects and is let in. */
  async joins(name: string, join: Partial<JoinOptions> = {}): Promise<Person> {
    const person = this.comes(name, join);
    await this.until(() => person.welcome !== undefined);
    return person;
  }

  /** What the page does at the welcome to another game: that game's listener takes over. */
  goesOn(person: Person): Person {
    const next = new Person(person.client, { name: person.names[0] ?? '' });
    next.adopt(person);
    this.people.push(next);
    return next;
  }

  host(join: Partial<JoinOptions> = {}): Promise<Person> {
    return this.joins('Hana', { hostKey: 'the host’s own secret', ...join });
  }

  /** Lets everything that is under way arrive, until `condition` holds: for half a second at most. */
  async until(condition: () => boolean): Promise<void> {
    for (let turn = 0; turn < 500; turn++) {
      for (const person of this.people) person.pump();
      if (condition()) return;
      this.clock.advance(1);
      await Promise.resolve();
    }
    throw new Error('What the test waits for did not happen.');
  }

  /** Lets everything that is under way arrive, the roster too, which is told a moment later. */
  async settle(): Promise<void> {
    await this.#arrive();
    this.clock.advance(100);
    await this.#arrive();
  }

  /** Lets time pass: bots think, round trips are measured. */
  async wait(ms: number): Promise<void> {
    const turn = ms > 1000 ? 500 : 20;
    for (let passed = 0; passed < ms; passed += turn) {
      this.clock.advance(turn);
      await this.#arrive();
    }
  }

  async #arrive(): Promise<void> {
    for (let turn = 0; turn < 100; turn++) {
      for (const person of this.people) person.pump();
      await Promise.resolve();
    }
  }
}

/** What stands for a signature in these tests: the statement itself, mixed with the key. */
export function testProof(who: number, sessionId: string): Proof {
  return { key: new Uint8Array(32).fill(who), signature: mixed(who, joinStatement(sessionId)) };
}

function verifyTestProof({ key, signature }: Proof, statement: Uint8Array): boolean {
  return mixed(key[0] as number, statement).every((byte, i) => byte === signature[i]);
}

function mixed(who: number, statement: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: 64 }, (_, i) => (statement[i] ?? 0) ^ who);
}

function counting(): (count: number) => Uint8Array {
  let next = 0;
  return (count) => Uint8Array.from({ length: count }, () => next++ % 251);
}
