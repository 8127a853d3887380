import { type Cancel, Client, type Clock, dialInMemory, type Server } from '../net/index.ts';
import type { BotListener, GameDefinition } from './game.ts';

/** How often bots look and think, ms: quicker than people, and half the work of doing so in every tick. */
const THINK_EVERY = 1000 / 30;

const NAMES = [
  'Biscuit',
  'Comet',
  'Dodge',
  'Fizz',
  'Gizmo',
  'Jazz',
  'Kiwi',
  'Mango',
  'Nimbus',
  'Pepper',
  'Rocket',
  'Sprout',
];

interface Bot {
  readonly number: number;
  readonly client: Client;
  listener: BotListener;
}

/** The server that bots connect to, as far as they need it. */
type Host = Pick<Server, 'accept' | 'clock' | 'random'>;

/** The bots of one game. Each has a connection in memory and joins like a person: nothing treats it otherwise. */
export class Company {
  readonly #server: Host;
  readonly #game: GameDefinition;
  readonly #seed: number;
  readonly #clock: Clock;
  /** By number, in the order in which they came. */
  readonly #bots = new Map<number, Bot>();
  #nextNumber = 0;
  #thinking: Cancel | undefined;

  constructor(server: Host, game: GameDefinition, seed: number) {
    this.#server = server;
    this.#game = game;
    this.#seed = seed;
    this.#clock = server.clock;
  }

  get size(): number {
    return this.#bots.size;
  }

  /** Sends the newest away, or makes more, until there are `count`. */
  resize(count: number): void {
    while (this.size > count) this.dismiss([...this.#bots.keys()].at(-1) as number);
    while (this.size < count && this.#add());
  }

  /** Sends one away; does nothing when it is gone already. */
  dismiss(number: number): void {
    const bot = this.#bots.get(number);
    if (bot === undefined) return;
    this.#bots.delete(number);
    bot.client.close('left');
    if (this.size > 0) return;
    this.#thinking?.();
    this.#thinking = undefined;
  }

  stop(): void {
    this.resize(0);
  }

  #add(): boolean {
    const number = this.#nextNumber++;
    const listener = this.#create(number);
    if (listener === undefined) return false;
    const client = new Client({
      clock: this.#clock,
      random: this.#server.random,
      dial: dialInMemory(this.#server),
      reconnect: false,
    });
    listener.attach(client);
    this.#bots.set(number, { number, client, listener });
    client.connect().catch(() => this.dismiss(number));
    this.#thinking ??= this.#clock.every(THINK_EVERY, () => this.#think());
    return true;
  }

  #create(number: number): BotListener | undefined {
    const listener = this.#game.createBot?.({
      seed: (this.#seed + number) >>> 0,
      join: {
        name: NAMES[number % NAMES.length] as string,
        versions: { [this.#game.id]: this.#game.version },
        bot: number,
      },
    });
    // A bot that the host does not let in, or sends away, is no loss: it is taken off the list.
    if (listener !== undefined) listener.onEnded = () => this.dismiss(number);
    return listener;
  }

  #think(): void {
    const now = this.#clock.now();
    for (const bot of [...this.#bots.values()]) {
      bot.listener.pump();
      this.#comeAlong(bot);
      if (bot.listener.welcome?.playing === true) bot.listener.think(now);
    }
  }

  /** From the lobby into the game and back: with an empty head, and over the line that the bot has. */
  #comeAlong(bot: Bot): void {
    if (bot.listener.upcoming === undefined) return;
    const next = this.#create(bot.number);
    if (next === undefined) return;
    next.adopt(bot.listener);
    bot.listener = next;
  }
}
