import type { Heard, Peer } from './dialects/dialect.ts';
import { FIRST_NUMBER } from './messages.ts';

/** Inputs a second of each player, and echoes a second. */
const INPUT_HERTZ = 60;
const ECHO_HERTZ = 10;
/** A load that was held up for longer than this lets what it missed go: nobody plays in the past. */
const CATCH_UP = 20;

/** What 128 friends do to a server: everybody sends inputs and asks for echoes, each in their own rhythm. */
export class Players {
  delivered = 0;
  /** Round trips of echoes, ms. */
  roundTrips: number[] = [];
  readonly #sentAt = new Map<number, number>();
  #number = FIRST_NUMBER;

  readonly heard: Heard = {
    ack: () => {
      this.delivered += 1;
    },
    state: () => {
      this.delivered += 1;
    },
    echo: (id) => {
      this.delivered += 1;
      const sentAt = this.#sentAt.get(id);
      this.#sentAt.delete(id);
      if (sentAt !== undefined) this.roundTrips.push(performance.now() - sentAt);
    },
  };

  /** Plays until the process ends. The players' phases are spread evenly. */
  play(peers: readonly Peer[]): void {
    const inputs = new Rhythm(peers, INPUT_HERTZ);
    const echoes = new Rhythm(peers, ECHO_HERTZ);
    setInterval(() => {
      const now = performance.now();
      for (const peer of inputs.due(now)) peer.input(this.#number++);
      for (const peer of echoes.due(now)) {
        const id = this.#number++;
        this.#sentAt.set(id, performance.now());
        peer.echo(id);
      }
    }, 1);
  }
}

/** Whose turn it is: everybody's, `hertz` times a second, one after the other at even distances. */
class Rhythm {
  readonly #peers: readonly Peer[];
  readonly #perMs: number;
  readonly #start = performance.now();
  #done = 0;

  constructor(peers: readonly Peer[], hertz: number) {
    this.#peers = peers;
    this.#perMs = (peers.length * hertz) / 1000;
  }

  *due(now: number): Generator<Peer> {
    const until = (now - this.#start) * this.#perMs;
    this.#done = Math.max(this.#done, Math.floor(until - CATCH_UP * this.#perMs));
    for (; this.#done < until; this.#done++) yield this.#peers[this.#done % this.#peers.length] as Peer;
  }
}
