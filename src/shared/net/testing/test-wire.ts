import type { Address, Dial, Pipe, PipeHandlers } from '../line/pipe.ts';
import type { Random } from '../link/token.ts';
import type { Server } from '../server/server.ts';

/** Bytes that look random and are the same in every run. */
export function repeatableRandom(seed = 1): Random {
  let state = seed;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 16;
    });
}

/** Lets everything that pipes in memory and promises have under way happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

class WireEnd implements Pipe {
  readonly remote: Address;
  other!: WireEnd;
  /** Written by this end, not yet arrived at the other. */
  #underway: Uint8Array[] = [];
  #handlers: PipeHandlers | undefined;
  #isEnding = false;
  #isClosed = false;

  constructor(remote: Address) {
    this.remote = remote;
  }

  get backlog(): number {
    return this.#underway.reduce((sum, { length }) => sum + length, 0);
  }

  attach(handlers: PipeHandlers): void {
    const isFirst = this.#handlers === undefined;
    this.#handlers = handlers;
    if (isFirst && this.#isClosed) handlers.closed();
  }

  write(bytes: Uint8Array): void {
    if (!this.#isEnding && !this.#isClosed) this.#underway.push(bytes);
  }

  pause(): void {}
  resume(): void {}

  end(): void {
    this.#isEnding = true;
    if (this.#underway.length === 0) this.destroy();
  }

  destroy(): void {
    this.closed();
    this.other.closed();
  }

  /** Lets at most `count` bytes of this end arrive at the other. */
  carry(count: number): void {
    const [first] = this.#underway;
    if (first === undefined || this.#isClosed || this.other.#isClosed) return;
    const part = first.subarray(0, count);
    if (part.length === first.length) this.#underway.shift();
    else this.#underway[0] = first.subarray(count);
    this.other.#handlers?.data(part);
    if (this.#underway.length > 0) return;
    if (this.#isEnding) this.destroy();
    else this.#handlers?.drained();
  }

  closed(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#underway = [];
    this.#handlers?.closed();
  }
}

/** A line between a client and a server on which a test moves every byte by hand, and which it can cut. */
export class Wire {
  readonly near: WireEnd;
  readonly far: WireEnd;

  constructor() {
    this.near = new WireEnd({ host: 'server', port: 5071 });
    this.far = new WireEnd({ host: 'client', port: 50_000 });
    this.near.other = this.far;
    this.far.other = this.near;
  }

  /** Everything that is under way is lost, and both ends learn that the line is gone. */
  cut(): void {
    this.near.destroy();
  }

  /** Carries everything, answers included, until nothing is under way. */
  carryAll(): void {
    while (this.near.backlog > 0 || this.far.backlog > 0) {
      this.near.carry(Number.MAX_SAFE_INTEGER);
      this.far.carry(Number.MAX_SAFE_INTEGER);
    }
  }
}

/** A dial to `server` over wires; `wires` gets each of them, the newest last. */
export function dialByWire(server: Pick<Server, 'accept'>, wires: Wire[]): Dial {
  return () => {
    const wire = new Wire();
    wires.push(wire);
    server.accept(wire.far);
    return { pipe: Promise.resolve(wire.near), cancel: () => wire.cut() };
  };
}
