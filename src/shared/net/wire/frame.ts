import { NetError } from '../errors.ts';
import { HEADER_BYTES } from '../limits.ts';

/** A whole frame: the 4-byte length, then the payload. */
export type Frame = Uint8Array;

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
 * Cuts a stream of bytes into payloads. Two states: the header is awaited, or a payload of known length is. A
 * payload that lies within one chunk is not copied; one that is spread over several is put together as they come,
 * so each byte is copied once at most, however it was split.
 */
export class FrameReader {
  readonly #maxBytes: number;
  /** What has arrived and is not yet read, from byte `#at` of the first chunk on. */
  readonly #chunks: Uint8Array[] = [];
  #at = 0;
  /** The length, as far as its bytes are known. */
  #length = 0;
  #lengthBytes = 0;
  /** A payload that is being put together. */
  #payload: Uint8Array | undefined;
  #filled = 0;

  /** @param maxBytes the largest payload that is accepted */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Adds what has arrived; it must not change until it is read. */
  push(chunk: Uint8Array): void {
    if (chunk.length > 0) this.#chunks.push(chunk);
  }

  /**
   * The next whole payload, or undefined until more has arrived. It may be a view of a chunk.
   * @throws NetError `frame-empty` or `frame-too-large`, as soon as the header is there
   */
  next(): Uint8Array | undefined {
    for (let chunk = this.#chunks[0]; chunk !== undefined; chunk = this.#chunks[0]) {
      const payload = this.#lengthBytes < HEADER_BYTES ? this.#readHeader(chunk) : this.#readPayload(chunk);
      if (this.#at === chunk.length) {
        this.#chunks.shift();
        this.#at = 0;
      }
      if (payload !== undefined) return payload;
    }
    return undefined;
  }

  #readHeader(chunk: Uint8Array): undefined {
    while (this.#lengthBytes < HEADER_BYTES && this.#at < chunk.length) {
      this.#length = this.#length * 256 + (chunk[this.#at] as number);
      this.#lengthBytes += 1;
      this.#at += 1;
    }
    if (this.#lengthBytes < HEADER_BYTES) return;
    if (this.#length === 0) throw new NetError('frame-empty');
    if (this.#length > this.#maxBytes) {
      throw new NetError(
        'frame-too-large',
        `A message of ${this.#length} bytes arrived; ${this.#maxBytes} is the limit.`,
      );
    }
  }

  /** The payload, if `chunk` holds the rest of it; else keeps the part that it holds. */
  #readPayload(chunk: Uint8Array): Uint8Array | undefined {
    const end = Math.min(this.#at + this.#length - this.#filled, chunk.length);
    const part = chunk.subarray(this.#at, end);
    this.#at = end;
    if (part.length === this.#length) return this.#finish(part);
    this.#payload ??= new Uint8Array(this.#length);
    this.#payload.set(part, this.#filled);
    this.#filled += part.length;
    return this.#filled === this.#length ? this.#finish(this.#payload) : undefined;
  }

  #finish(payload: Uint8Array): Uint8Array {
    this.#length = this.#lengthBytes = this.#filled = 0;
    this.#payload = undefined;
    return payload;
  }
}
