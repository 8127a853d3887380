import { type Cancel, Client, ConnectionListener, type LocalEvent } from '../../src/shared/net/index.ts';
import { dialTcp, nodeClock, nodeRandom } from '../../src/shared/net/tcp/index.ts';
import { CuttableDial } from './cuttable-dial.ts';
import { TICK } from './game.ts';

/** Between two calls of `pump()`, ms: a frame of a 60 Hz screen. */
const FRAME = 1000 / 60;

export interface PlayerOptions {
  port: number;
  name: string;
  /** Between two inputs, ms. */
  inputEvery: number;
  /** Their line is cut so often, ms; the gaps that they see are not counted. `Infinity` for a good line. */
  cutEvery?: number;
}

type Event<Name extends LocalEvent['name']> = Extract<LocalEvent, { name: Name }>;

/** An honest player, who numbers what they send and checks the numbers of what they receive. */
export class Player extends ConnectionListener {
  sent = 0;
  acknowledged = 0;
  ticks = 0;
  /** Messages that did not arrive, both directions together. */
  lost = 0;
  /** The longest time between two ticks, in ticks. */
  largestGap = 0;
  cuts = 0;
  resumes = 0;
  /** What an honest player should never see. */
  readonly troubles: string[] = [];
  readonly #options: Required<PlayerOptions>;
  readonly #line: CuttableDial;
  readonly #client: Client;
  #timers: Cancel[] = [];
  #cutAt = 0;
  #attempt = 0;
  #hasLeft = false;
  #lastTick: number | undefined;
  #lastTickAt = 0;

  constructor(options: PlayerOptions) {
    super();
    this.#options = { cutEvery: Number.POSITIVE_INFINITY, ...options };
    this.#line = new CuttableDial(dialTcp('127.0.0.1', options.port));
    this.#client = new Client({ clock: nodeClock, random: nodeRandom, dial: this.#line.dial });
    this.attach(this.#client);
  }

  /** The id of their session: what a thief may know of it. */
  get sessionId(): string | undefined {
    return this.#line.sessionId;
  }

  async join(): Promise<void> {
    const { name, inputEvery, cutEvery } = this.#options;
    await this.#client.connect();
    this.send({ action: 'join', name });
    this.#timers = [
      nodeClock.every(FRAME, () => this.pump()),
      nodeClock.every(inputEvery, () => this.#sendInput()),
    ];
    if (cutEvery !== Number.POSITIVE_INFINITY)
      this.#timers.push(nodeClock.every(cutEvery, () => this.#cutLine()));
  }

  /** The largest gap so far; from now on it is measured anew. */
  forgetGap(): number {
    const gap = this.largestGap;
    this.largestGap = 0;
    return gap;
  }

  /** Sends no more, waits for what is under way, `patience` ms at most, and counts what never came. Once is enough. */
  async leave(patience: number): Promise<void> {
    if (this.#hasLeft) return;
    this.#hasLeft = true;
    for (const cancel of this.#timers.slice(1)) cancel();
    const end = nodeClock.now() + patience;
    while (this.acknowledged < this.sent && nodeClock.now() < end) {
      await new Promise<void>((resolve) => nodeClock.after(FRAME, resolve));
    }
    this.#timers[0]?.();
    this.lost += this.sent - this.acknowledged;
    this.detach();
    this.#client.close();
  }

  Network_ack({ seq, received }: { seq: number; received: number }): void {
    if (seq !== this.acknowledged || received !== seq + 1) {
      this.troubles.push(`input ${this.acknowledged} was awaited; ${seq} came, as number ${received}`);
    }
    this.acknowledged += 1;
  }

  Network_tick({ tick }: { tick: number }): void {
    this.ticks += 1;
    if (this.#lastTick !== undefined) {
      const missing = tick - this.#lastTick - 1;
      if (missing < 0) this.troubles.push(`tick ${tick} came after ${this.#lastTick}`);
      else this.lost += missing;
      if (this.#options.cutEvery === Number.POSITIVE_INFINITY) {
        this.largestGap = Math.max(this.largestGap, (this.arrivedAt - this.#lastTickAt) / TICK);
      }
    }
    this.#lastTick = tick;
    this.#lastTickAt = this.arrivedAt;
  }

  Network_reconnecting({ attempt }: Event<'reconnecting'>): void {
    this.#attempt = attempt;
  }

  Network_resumed(): void {
    this.resumes += 1;
  }

  Network_lost({ count, direction }: Event<'lost'>): void {
    this.troubles.push(`${count} messages were reported lost (${direction})`);
  }

  Network_error({ code, message }: Event<'error'>): void {
    this.troubles.push(`${code}: ${message}`);
  }

  Network_disconnected({ code, message }: Event<'disconnected'>): void {
    const since = Math.round(this.arrivedAt - this.#cutAt);
    const cut = this.cuts === 0 ? '' : ` ${since} ms after the line was cut, at attempt ${this.#attempt}`;
    this.troubles.push(`disconnected${cut}, ${code}: ${message}`);
  }

  override onError(error: unknown): void {
    this.troubles.push(String(error));
  }

  #sendInput(): void {
    const keys = this.sent & 0xff;
    if (this.send({ action: 'input', seq: this.sent, keys, aim: this.sent / 7 }) > 0) this.sent += 1;
  }

  #cutLine(): void {
    if (!this.#client.isConnected) return;
    this.cuts += 1;
    this.#cutAt = nodeClock.now();
    this.#line.cut();
  }
}
