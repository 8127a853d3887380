import { NetError } from './errors.ts';
import { HEADER_BYTES } from './limits.ts';

/** A whole frame: the 4-byte length, then the payload. */
export type Frame = Uint8Array;

/** Chunks that together are smaller than this are joined, so that a peer that sends byte by byte costs little. */
const JOIN_BELOW = 4_096;

/**
 * Puts the length (unsigned, 32 bit, big-endian) in front of a payload.
 * @param payload 1 byte or more; it is copied
 */
export function toFrame(payload: Uint8Array): Frame {
  const frame = new Uint8Array(HEADER_BYTES + payload.length);
  const length = payload.length;
  frame[0] = length >>> 24;
  frame[1] = length >>> 16;
  frame[2] = length >>> 8;
  frame[3] = length;
  frame.set(payload, HEADER_BYTES);
  return frame;
}

/**
 * Cuts a stream of bytes into payloads. Two states: the header is awaited, or a payload of known length is.
 * Chunks are kept in a list and joined once per frame, so the cost grows linearly with the size of a frame.
 */
export class FrameReader {
  readonly #maxBytes: number;
  readonly #chunks: Uint8Array[] = [];
  #head = 0;
  #offset = 0;
  #buffered = 0;
  #awaited: number | undefined;

  /** @param maxBytes the largest payload that is accepted */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Adds what has arrived; it is not copied unless it is small. */
  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    const last = this.#chunks.at(-1);
    if (last !== undefined && this.#buffered + chunk.length <= JOIN_BELOW) {
      const joined = new Uint8Array(this.#buffered + chunk.length);
      joined.set(this.#takeBytes(this.#buffered));
      joined.set(chunk, joined.length - chunk.length);
      this.#chunks.push(joined);
      this.#buffered = joined.length;
    } else if (
      last !== undefined &&
      last.length + chunk.length <= JOIN_BELOW &&
      this.#chunks.length - this.#head > 1
    ) {
      const joined = new Uint8Array(last.length + chunk.length);
      joined.set(last);
      joined.set(chunk, last.length);
      this.#chunks[this.#chunks.length - 1] = joined;
      this.#buffered += chunk.length;
    } else {
      this.#chunks.push(chunk);
      this.#buffered += chunk.length;
    }
  }

  /**
   * The next whole payload, or undefined until more has arrived. It may be a view of a chunk.
   * @throws NetError `frame-empty` or `frame-too-large`, as soon as the header is there
   */
  next(): Uint8Array | undefined {
    if (this.#awaited === undefined) {
      if (this.#buffered < HEADER_BYTES) return undefined;
      this.#awaited = this.#readLength();
    }
    if (this.#buffered < this.#awaited) return undefined;
    const payload = this.#takeBytes(this.#awaited);
    this.#awaited = undefined;
    return payload;
  }

  #readLength(): number {
    const header = this.#takeBytes(HEADER_BYTES);
    let length = 0;
    for (let i = 0; i < HEADER_BYTES; i++) length = length * 256 + (header[i] as number);
    if (length === 0) throw new NetError('frame-empty');
    if (length > this.#maxBytes) {
      throw new NetError(
        'frame-too-large',
        `A message of ${length} bytes arrived; ${this.#maxBytes} is the limit.`,
      );
    }
    return length;
  }

  #takeBytes(count: number): Uint8Array {
    const first = this.#chunks[this.#head];
    this.#buffered -= count;
    if (first !== undefined && first.length - this.#offset >= count) {
      const bytes = first.subarray(this.#offset, this.#offset + count);
      this.#advance(count, first);
      return bytes;
    }
    const bytes = new Uint8Array(count);
    let filled = 0;
    while (filled < count) {
      const chunk = this.#chunks[this.#head] as Uint8Array;
      const size = Math.min(count - filled, chunk.length - this.#offset);
      bytes.set(chunk.subarray(this.#offset, this.#offset + size), filled);
      filled += size;
      this.#advance(size, chunk);
    }
    return bytes;
  }

  #advance(count: number, chunk: Uint8Array): void {
    this.#offset += count;
    if (this.#offset < chunk.length) return;
    this.#offset = 0;
    this.#head += 1;
    if (this.#head === this.#chunks.length || this.#head > 1_024) {
      this.#chunks.splice(0, this.#head);
      this.#head = 0;
    }
  }
}
