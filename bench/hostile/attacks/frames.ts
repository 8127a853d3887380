import { encode } from '../../../src/shared/net/index.ts';
import { toFrame } from '../../../src/shared/net/wire/frame.ts';
import type { Dice } from '../../lib/dice.ts';

/** A frame of any value, whether or not it is a message. */
export function frame(value: unknown): Uint8Array {
  return toFrame(encode(value));
}

/** A header that announces `length` bytes. */
export function header(length: number): Uint8Array {
  return Uint8Array.of(length >>> 24, length >>> 16, length >>> 8, length);
}

/** A client's first frame: it is new, unless it says which session it had. */
export function hello(id: unknown = null, secret: unknown = null, received: unknown = 0): Uint8Array {
  return frame([5, 1, id, secret, received]);
}

/** A message as an honest player sends it. */
export function honest(dice: Dice): Uint8Array {
  return dice.chance(0.5)
    ? frame({ action: 'input', seq: dice.between(0, 1e9), keys: dice.between(0, 255), aim: 0.5 })
    : frame({ action: 'echo', blob: dice.bytes(dice.between(0, 32)) });
}

/** `frames` in pieces of `size`, so that whoever writes them notices soon that nobody listens any more. */
export function* batches(count: number, size: number, make: () => Uint8Array): Generator<Uint8Array[]> {
  for (let done = 0; done < count; done += size) {
    yield Array.from({ length: Math.min(size, count - done) }, make);
  }
}
