import {
  type Dial,
  type Dialling,
  type ManualClock,
  NetError,
  type Pipe,
} from '../../src/shared/net/index.ts';
import type { LinkConditions } from '../../src/shared/netcode/index.ts';
import type { Dice } from '../lib/dice.ts';
import { Cable, type Side } from './cable.ts';
import type { Machine } from './machine.ts';

/** What a road leads to: the program that listens for connections. */
export interface Harbour {
  readonly machine: Machine;
  /** False once the program has ended: nobody listens there any more. */
  readonly isListening: boolean;
  accept(pipe: Pipe): void;
}

export type Way = 'up' | 'down';

/** All that lies between one guest and the host. Every connection of the guest goes along it. */
export class Road {
  /** What it is like now; writing into it changes the road. */
  readonly conditions: LinkConditions;
  readonly #world: ManualClock;
  readonly #guest: Machine;
  readonly #harbour: Harbour;
  readonly #host: string;
  readonly #dice: Dice;
  /** How many reasons there are for each way to be dark. */
  readonly #dark: Record<Way, number> = { up: 0, down: 0 };
  #blocks = 0;
  #port = 49_152;
  #cables: Cable[] = [];
  /** Those that were cut: an end that was not told may still be open. */
  #stumps: Cable[] = [];
  /** What waits for both ways to be light. */
  #waiting: (() => void)[] = [];

  /** @param host the guest's address */
  constructor(options: {
    world: ManualClock;
    guest: Machine;
    harbour: Harbour;
    host: string;
    conditions: LinkConditions;
    dice: Dice;
  }) {
    this.#world = options.world;
    this.#guest = options.guest;
    this.#harbour = options.harbour;
    this.#host = options.host;
    this.#dice = options.dice;
    this.conditions = { ...options.conditions };
  }

  /** Whether something that is sent now gets to the other side. */
  get isOpen(): boolean {
    return this.#blocks === 0 && !this.#isDark;
  }

  /** Ends of cables that somebody still holds. */
  get openEnds(): number {
    return [...this.#cables, ...this.#stumps].reduce(
      (sum, { near, far }) => sum + Number(!near.isClosed) + Number(!far.isClosed),
      0,
    );
  }

  /** The most that any of its ends has written without its system taking it, bytes. */
  get backlog(): number {
    return Math.max(0, ...this.#cables.map(({ near, far }) => Math.max(near.backlog, far.backlog)));
  }

  /** One call takes a round trip, and waits while it is dark, as systems do that ask again. */
  readonly dial: Dial = (): Dialling => {
    let isCancelled = false;
    const pipe = new Promise<Pipe>((resolve, reject) => {
      const fail = (code: 'cancelled' | 'host-unreachable' | 'connection-refused') =>
        this.#guest.receive(() => reject(new NetError(code)));
      const arrive = () => {
        if (isCancelled) return fail('cancelled');
        if (this.#blocks > 0) return fail('host-unreachable');
        if (this.#isDark) return void this.#waiting.push(arrive);
        if (!this.#harbour.isListening) return fail('connection-refused');
        const { near, far } = this.#connect();
        // The system takes the call, also while the program that listens stands still.
        this.#harbour.machine.receive(() => this.#harbour.accept(far));
        this.#guest.receive(() => resolve(near));
      };
      this.#world.after(Math.max(0.1, this.conditions.latency), arrive);
    });
    return {
      pipe,
      cancel: () => {
        isCancelled = true;
      },
    };
  };

  /** Nothing passes this way, and nobody is told, until `lighten()` was called as often. */
  darken(way: Way): void {
    this.#dark[way] += 1;
    for (const cable of this.#cables) cable.darken(way, true);
  }

  lighten(way: Way): void {
    this.#dark[way] -= 1;
    if (this.#dark[way] === 0) for (const cable of this.#cables) cable.darken(way, false);
    if (this.#isDark) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const arrive of waiting) arrive();
  }

  /** No way leads to the host, which is known at once, until `unblock()` was called as often. */
  block(): void {
    this.#blocks += 1;
    this.cut('both');
  }

  unblock(): void {
    this.#blocks -= 1;
  }

  /**
   * Cuts what is connected.
   * @param side who notices; the other one hears nothing more
   * @returns lets the other one notice as well: its next packet is answered with a reset
   */
  cut(side: Side): () => void {
    const cut = this.#cables;
    for (const cable of cut) cable.cut(side);
    this.#stumps = [...this.#stumps, ...cut].filter(({ isClosed }) => !isClosed);
    this.#cables = [];
    return () => {
      for (const cable of cut) cable.cut('both');
    };
  }

  /** The host's program is gone, and its system hangs up. */
  hangUp(): void {
    for (const { far } of [...this.#cables, ...this.#stumps]) far.abandon();
  }

  get #isDark(): boolean {
    return this.#dark.up > 0 || this.#dark.down > 0;
  }

  #connect(): Cable {
    const cable = new Cable({
      world: this.#world,
      guest: this.#guest,
      host: this.#harbour.machine,
      address: { host: this.#host, port: this.#port++ },
      conditions: this.conditions,
      dice: this.#dice,
    });
    this.#cables = this.#cables.filter(({ isClosed }) => !isClosed);
    this.#cables.push(cable);
    return cable;
  }
}
