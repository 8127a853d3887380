import type { Connection, Entry, LocalEvent, Payload } from '../../net/index.ts';
import type { RecordedEntry, Recording } from './recording.ts';

/**
 * A connection whose other end is a recording: what was received then arrives again, when it is its time on the
 * recording's own clock. What is sent goes nowhere. Local events are not handed over, since nothing of the kind
 * happens now; {@link ReplayConnection.event} tells the newest one.
 */
export class ReplayConnection implements Connection {
  readonly roundTrip = undefined;
  readonly #now: () => number;
  readonly #change: (payload: Payload) => Payload;
  readonly #entries: readonly RecordedEntry[];
  #position = 0;
  #event: { at: number; event: LocalEvent } | undefined;

  /**
   * @param recording what to play
   * @param from where to begin, ms on the recording's clock: the last checkpoint before it is taken
   * @param now the present on the recording's clock, ms; may stand still, but not run backwards
   * @param change what a message is before it is handed on; itself unless told
   */
  constructor(
    recording: Recording,
    from: number,
    now: () => number,
    change: (payload: Payload) => Payload = (payload) => payload,
  ) {
    const index = Math.max(
      0,
      recording.pieces.findLastIndex((piece) => piece.at <= from),
    );
    const pieces = recording.pieces.slice(index);
    const checkpoint = (pieces[0]?.checkpoint ?? []).map(
      (payload): RecordedEntry => ({ kind: 'received', payload, at: pieces[0]?.at ?? 0 }),
    );
    this.#entries = [...checkpoint, ...pieces.flatMap((piece) => piece.entries)];
    this.#now = now;
    this.#change = change;
  }

  /** The newest thing that happened to the recorded connection. */
  get event(): { at: number; event: LocalEvent } | undefined {
    return this.#event;
  }

  next(): Entry | undefined {
    for (;;) {
      const entry = this.#entries[this.#position];
      if (entry === undefined || entry.at > this.#now()) return undefined;
      this.#position += 1;
      if (entry.kind === 'event') this.#event = entry;
      if (entry.kind === 'received')
        return { kind: 'message', payload: this.#change(entry.payload), at: entry.at };
    }
  }

  consumed(): void {}

  sendPayload(): number {
    return 0;
  }

  close(): void {}
}

/** When a recording begins and ends, ms on its own clock. */
export function spanOf({ pieces }: Recording): { start: number; end: number } {
  const start = pieces[0]?.at ?? 0;
  const last = pieces.at(-1);
  return { start, end: Math.max(start, last?.entries.at(-1)?.at ?? last?.at ?? start) };
}
