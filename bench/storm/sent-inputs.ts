import { decode, type Payload } from '../../src/shared/net/index.ts';
import type { InputCodec } from '../../src/shared/netcode/index.ts';

/** Ticks for which inputs are remembered: more than the host is ever behind of them. */
const REMEMBERED = 600;

/** What a player of a simulation game has sent, by tick. */
export class SentInputs {
  readonly #codec: InputCodec<object>;
  readonly #inputs = new Map<number, object>();

  constructor(codec: InputCodec<object>) {
    this.#codec = codec;
  }

  /** A message goes out. */
  note(payload: Payload): void {
    const { action, data } = decode(payload) as { action: string; data?: Uint8Array };
    if (action !== 'input' || data === undefined) return;
    const { firstTick, inputs } = this.#codec.decode(data);
    for (const [i, input] of inputs.entries()) this.#inputs.set(firstTick + i, input);
    for (const tick of this.#inputs.keys()) {
      if (this.#inputs.size <= REMEMBERED) break;
      this.#inputs.delete(tick);
    }
  }

  /** Ticks begin anew. */
  clear(): void {
    this.#inputs.clear();
  }

  sentFor(tick: number): object | undefined {
    return this.#inputs.get(tick);
  }
}
