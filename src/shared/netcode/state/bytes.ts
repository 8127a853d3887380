/**
 * Compact numbers in bytes, for snapshots and inputs.
 *
 * A varint holds 7 bits of a whole number per byte, lowest first, and the top bit says that more follow:
 * 0 … 127 take one byte, up to 16,383 two. Zig-zag turns signed numbers into unsigned ones so that small ones
 * of either sign stay short: 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 …
 * Source: Protocol Buffers, "Encoding", sections on varints and signed integers. Unlike there, a number may
 * have up to 53 bits, which is what a JavaScript number holds exactly, hence no bit operators past 32 bits.
 */

import { NetError } from '../../net/index.ts';

/** Bytes that were to be a snapshot or an input and are not. A host counts them as a bad message of who sent them. */
export class MalformedBytesError extends NetError {
  override readonly name = 'MalformedBytesError';

  /** @param detail what is wrong with them, as a sentence */
  constructor(detail: string) {
    super('message-unreadable', detail);
  }
}

const INITIAL_BYTES = 256;

/** Writes into a buffer that grows and is used again and again. */
export class ByteWriter {
  #bytes = new Uint8Array(INITIAL_BYTES);
  #length = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** @param value 0 … 255 */
  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  /** @param value a whole number from 0 to 2^53 - 1 */
  varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  /** @param value a whole number from -2^52 to 2^52 - 1: zig-zag doubles it, and 53 bits are exact */
  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  bytes(value: Uint8Array): void {
    if (this.#length + value.length > this.#bytes.length) this.#grow(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** Leaves room for `count` bytes that are filled in later, and says where they are. */
  reserve(count: number): number {
    const at = this.#length;
    for (let i = 0; i < count; i++) this.byte(0);
    return at;
  }

  /** Sets bit number `bit`, counted from the lowest of byte `at`. */
  setBit(at: number, bit: number): void {
    const index = at + (bit >> 3);
    this.#bytes[index] = (this.#bytes[index] as number) | (1 << (bit & 7));
  }

  /** A copy of what was written; the writer is empty after it. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + needed));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/**
 * Reads what a {@link ByteWriter} wrote. The bytes come from somebody else: every read is checked.
 * Each method throws `MalformedBytesError` when the bytes end too early or hold no such value.
 */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Bytes not read yet. */
  get remaining(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new MalformedBytesError('The bytes end in the middle of a value.');
    this.#at += 1;
    return value;
  }

  varint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (value > Number.MAX_SAFE_INTEGER) throw new MalformedBytesError('A number has more than 53 bits.');
      if (byte < 0x80) return value;
      factor *= 0x80;
      if (factor > Number.MAX_SAFE_INTEGER) throw new MalformedBytesError('A number has more than 53 bits.');
    }
  }

  signed(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** A view of the next `count` bytes. */
  bytes(count: number): Uint8Array {
    const at = this.skip(count);
    return this.#bytes.subarray(at, at + count);
  }

  /** Leaves `count` bytes out, and says where they are. */
  skip(count: number): number {
    if (count > this.remaining) throw new MalformedBytesError('The bytes end in the middle of a value.');
    this.#at += count;
    return this.#at - count;
  }

  /** Whether bit number `bit` is set, counted from the lowest of byte `at`, which has been read or skipped. */
  isSet(at: number, bit: number): boolean {
    return (((this.#bytes[at + (bit >> 3)] as number) >> (bit & 7)) & 1) === 1;
  }

  /** Ends the reading: nothing may be left. */
  end(): void {
    if (this.remaining > 0) throw new MalformedBytesError(`There are ${this.remaining} bytes too many.`);
  }
}
