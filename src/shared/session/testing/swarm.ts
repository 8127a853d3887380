import {
  encode,
  HEADER_BYTES,
  type ManualClock,
  memoryPipes,
  type Pipe,
  type Server,
} from '../../net/index.ts';

/** What somebody does who only wants to hold a place. */
export type Behaviour = 'idle' | 'slow' | 'answering' | 'cycling';

/** How many connections they want. */
const SIZE = 512;
/** Between being turned away and the next try, ms. */
const PAUSE = 100;

/** The address from which a swarm's connection of this number comes. */
export type Origin = (number: number) => string;
export const EIGHT_ADDRESSES: Origin = (number) => `203.0.113.${(number % 8) + 1}`;
export const ONE_NETWORK: Origin = (number) => `2001:db8::${(number % 260).toString(16)}`;

/** Strangers with 512 connections, who connect again whenever they are let go. */
export class Swarm {
  /** How often one of them has connected. */
  connections = 0;
  readonly #server: Pick<Server, 'accept'>;
  readonly #clock: ManualClock;
  readonly #random: () => number;
  #isOver = false;

  constructor(server: Pick<Server, 'accept'>, clock: ManualClock, random: () => number) {
    this.#server = server;
    this.#clock = clock;
    this.#random = random;
  }

  begin(behaviour: Behaviour, origin: Origin): void {
    for (let number = 0; number < SIZE; number++)
      this.#clock.after(this.#random() * 1000, () => this.#connect(origin(number), behaviour));
  }

  end(): void {
    this.#isOver = true;
  }

  #connect(host: string, behaviour: Behaviour): void {
    if (this.#isOver) return;
    this.connections += 1;
    const [near, far] = memoryPipes({ host, port: 50_000 });
    let isOpen = true;
    near.attach({
      data: () => {},
      drained: () => {},
      closed: () => {
        isOpen = false;
        this.#clock.after(PAUSE, () => this.#connect(host, behaviour));
      },
    });
    this.#server.accept(far);
    if (behaviour === 'slow') this.#drip(near, () => isOpen);
    if (behaviour === 'answering' || behaviour === 'cycling') for (const word of ANSWERS) near.write(word);
    if (behaviour === 'cycling') this.#clock.after(this.#random() * 400, () => near.destroy());
  }

  /** A join that never ends: a byte of it now and then. */
  #drip(pipe: Pipe, isOpen: () => boolean): void {
    let at = 0;
    const next = () => {
      if (!isOpen() || at === LONG_JOIN.length - 1) return;
      pipe.write(LONG_JOIN.slice(at, ++at));
      this.#clock.after(100, next);
    };
    next();
  }
}

function framed(value: unknown): Uint8Array {
  const payload = encode(value);
  const frame = new Uint8Array(HEADER_BYTES + payload.length);
  new DataView(frame.buffer).setUint32(0, payload.length);
  frame.set(payload, HEADER_BYTES);
  return frame;
}

/** A hello, and the word that the token was stored: as a real player's program does, but for the join. */
const ANSWERS = [framed([5, 1, null, null, 0]), framed([7])];
const LONG_JOIN = framed({ action: 'join', protocol: 1, name: 'x'.repeat(180) });
