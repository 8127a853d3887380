/** Bytes of a frame up to and with the first letter of its action: length, map, "action" and the string's head. */
const UP_TO_KIND = 4 + 1 + 7 + 2;
/** Frames up to this size are handed over whole; of larger ones only the end is told. */
const WHOLE = 4_096;

/** First letters of the actions, and 0 for a control frame. */
export const KIND = {
  control: 0,
  ack: 0x61,
  blob: 0x62,
  connected: 0x63,
  echo: 0x65,
  input: 0x69,
  state: 0x73,
} as const;

/**
 * Finds the frames in a stream with as little work as can be: it looks at the length and at one letter of the
 * action, and decodes nothing. Floors and loads stand on it.
 */
export class FrameWalker {
  readonly #found: (kind: number, frame: Buffer) => void;
  #rest: Buffer | undefined;
  /** Bytes of a large frame that are still to come. */
  #skip = 0;
  #skippedKind = 0;

  /** @param found is told the kind of each frame and, unless it is large, its bytes with the length in front */
  constructor(found: (kind: number, frame: Buffer) => void) {
    this.#found = found;
  }

  push(chunk: Buffer): void {
    let bytes = chunk;
    if (this.#rest !== undefined) {
      bytes = Buffer.concat([this.#rest, chunk]);
      this.#rest = undefined;
    }
    let at = 0;
    while (at < bytes.length) {
      if (this.#skip > 0) {
        const step = Math.min(this.#skip, bytes.length - at);
        at += step;
        this.#skip -= step;
        if (this.#skip === 0) this.#found(this.#skippedKind, bytes.subarray(at, at));
        continue;
      }
      const left = bytes.length - at;
      const size = left < 4 ? 0 : 4 + bytes.readUInt32BE(at);
      if (size > WHOLE && left >= UP_TO_KIND) {
        this.#skip = size;
        this.#skippedKind = bytes[at + UP_TO_KIND - 1] as number;
      } else if (size === 0 || left < size) {
        this.#rest = bytes.subarray(at);
        return;
      } else {
        const isControl = ((bytes[at + 4] as number) & 0xf0) === 0x90;
        const kind = isControl ? KIND.control : (bytes[at + UP_TO_KIND - 1] as number);
        this.#found(kind, bytes.subarray(at, at + size));
        at += size;
      }
    }
  }
}
