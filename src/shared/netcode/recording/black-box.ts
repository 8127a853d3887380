import type { Entry, Message, Payload } from '../../net/index.ts';
import { encode } from '../../net/index.ts';
import { type Piece, type RecordedEntry, type Recording, writeRecording } from './recording.ts';
import { withoutSecrets } from './without-secrets.ts';

/**
 * The last minute of a player's connection, for whoever has to find out what went wrong: everything that came in
 * with the time it arrived, and everything that went out.
 *
 * Snapshots are differences, so a recording cannot begin just anywhere. It is cut into pieces of ten seconds; each
 * begins with a *checkpoint*, the messages that bring a fresh listener to where this one was. When a new piece
 * begins, the oldest beyond the last minute is forgotten. Secrets are left out: see {@link withoutSecrets}.
 */

/** Length of a piece, ms. */
const PIECE_MS = 10_000;
/** With the one that is being written the last 60 to 70 s. */
const PIECES = 7;
/** A piece that holds this much ends early: a flood shortens the time, and does not fill the memory. */
const PIECE_ENTRIES = 4_000;
const PIECE_BYTES = 1024 * 1024;

export class BlackBox {
  readonly #checkpoint: () => readonly Message[];
  #pieces: { at: number; checkpoint: Payload[]; entries: RecordedEntry[]; bytes: number }[] = [];

  /** @param checkpoint messages that would bring a fresh listener to where the listener is now */
  constructor(checkpoint: () => readonly Message[]) {
    this.#checkpoint = checkpoint;
  }

  /** An entry is about to be handled. */
  received(entry: Entry): void {
    if (entry.kind === 'event') this.#add({ kind: 'event', event: entry.event, at: entry.at }, 64);
    else this.#message('received', entry.payload, entry.at);
  }

  /** @param at ms, on the clock that stamps arrivals */
  sent(payload: Payload, at: number): void {
    this.#message('sent', payload, at);
  }

  /** Begins anew with what comes next. */
  forget(): void {
    this.#pieces = [];
  }

  /** What is in it now, as the bytes of a file; undefined before anything happened. */
  save(about: Recording['about']): Uint8Array | undefined {
    if (this.#pieces.length === 0) return undefined;
    return writeRecording({ about, pieces: this.#pieces });
  }

  #message(kind: 'received' | 'sent', whole: Payload, at: number): void {
    const payload = withoutSecrets(whole);
    this.#add({ kind, payload, at }, payload.length);
  }

  #add(entry: RecordedEntry, bytes: number): void {
    const piece = this.#pieceAt(entry.at);
    piece.entries.push(entry);
    piece.bytes += bytes;
  }

  #pieceAt(at: number): { entries: RecordedEntry[]; bytes: number } {
    const last = this.#pieces.at(-1);
    const isFull =
      last === undefined ||
      at - last.at >= PIECE_MS ||
      last.entries.length >= PIECE_ENTRIES ||
      last.bytes >= PIECE_BYTES;
    if (!isFull) return last;
    const checkpoint = this.#checkpoint().map((message) => withoutSecrets(encode(message)));
    const piece = { at, checkpoint, entries: [], bytes: 0 } satisfies Piece & { bytes: number };
    this.#pieces.push(piece);
    if (this.#pieces.length > PIECES) this.#pieces.shift();
    return piece;
  }
}
