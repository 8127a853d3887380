import { nextRandom, type RandomState } from '../../src/shared/netcode/state/random.ts';

/** Repeatable random choices: the same seed makes the same ones. */
export class Dice {
  readonly #state: RandomState;

  /** @param seed the low 32 bits count */
  constructor(seed: number) {
    this.#state = { random: seed >>> 0 };
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number {
    return min + Math.floor(nextRandom(this.#state) * (max - min + 1));
  }

  /** True with probability `share`, from 0 to 1. */
  chance(share: number): boolean {
    return nextRandom(this.#state) < share;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.between(0, choices.length - 1)] as T;
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.between(0, 255));
  }
}
