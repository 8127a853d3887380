import {
  decode,
  type ErrorParameters,
  encode,
  type LocalEvent,
  NetError,
  type Payload,
} from '../../net/index.ts';

/**
 * The file of a black box.
 *
 * It is one MessagePack map: `{ action: 'recording', format: 1, about, pieces: [{ at, checkpoint, entries }] }`.
 * A checkpoint is a list of encoded messages; an entry is `[at, kind, payload or event]`. Times are in ms since the
 * Unix epoch, on the clock of the computer that recorded. A file may come from anybody: it is checked from end
 * to end before anything of it is used, and the messages in it are treated like a stranger's.
 */
export interface Recording {
  readonly about: AboutRecording;
  /** Oldest first; at least one. */
  readonly pieces: readonly Piece[];
}

export interface AboutRecording {
  /** Version of the app that recorded. */
  readonly app: string;
  /** Id and version of the game; empty and 0 when the host had not let the player in yet. */
  readonly game: string;
  readonly version: number;
  /** The name of the player who recorded. */
  readonly player: string;
  /** Why it was saved: somebody asked for it, the page had an error, the host's rules were not deterministic. */
  readonly reason: RecordingReason;
  /** What else is known: an error's message, a tick. */
  readonly detail: string;
}

export const RECORDING_REASONS = ['asked', 'error', 'desync'] as const;
export type RecordingReason = (typeof RECORDING_REASONS)[number];

/** Some seconds of a connection. */
export interface Piece {
  readonly at: number;
  /** What brings a fresh listener to where the recorded one was at the beginning of the piece. */
  readonly checkpoint: readonly Payload[];
  readonly entries: readonly RecordedEntry[];
}

export type RecordedEntry =
  | { readonly kind: 'received' | 'sent'; readonly at: number; readonly payload: Payload }
  | { readonly kind: 'event'; readonly at: number; readonly event: LocalEvent };

/** The largest file that is written or read, in bytes. */
export const MAX_RECORDING_BYTES = 16 * 1024 * 1024;

const ACTION = 'recording';
const FORMAT = 1;
const KINDS = ['received', 'sent', 'event'] as const;
const LIMITS = {
  depth: 8,
  nodes: 400_000,
  stringBytes: 4_096,
  binaryBytes: 1024 * 1024,
  arrayLength: 8_192,
  mapEntries: 16,
};
/** Longest text in `about`, in characters. */
const TEXT = 500;

export type RecordingErrorCode =
  | 'recording-unreadable'
  | 'recording-too-new'
  | 'recording-too-large'
  | 'recording-missing'
  | 'recording-not-saved';

/** Something is wrong with a recording or its file. The message is a sentence with a remedy. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
  readonly code: RecordingErrorCode;
  readonly parameters: ErrorParameters;

  /** @param options `cause`: the error that led here; `parameters`: what `message` depends on, none unless told */
  constructor(
    code: RecordingErrorCode,
    message: string,
    options: ErrorOptions & { parameters?: ErrorParameters } = {},
  ) {
    super(message, options);
    this.code = code;
    this.parameters = options.parameters ?? {};
  }
}

export function writeRecording({ about, pieces }: Recording): Uint8Array {
  return encode({
    action: ACTION,
    format: FORMAT,
    about: { ...about, detail: about.detail.slice(0, TEXT) },
    pieces: pieces.map(({ at, checkpoint, entries }) => ({
      at,
      checkpoint,
      entries: entries.map((entry) => [
        entry.at,
        KINDS.indexOf(entry.kind),
        entry.kind === 'event' ? entry.event : entry.payload,
      ]),
    })),
  });
}

/** Reads a file of a black box. @throws RecordingError */
export function readRecording(bytes: Uint8Array): Recording {
  if (bytes.length > MAX_RECORDING_BYTES)
    throw new RecordingError('recording-too-large', 'This file is too large to be a recording.');
  const file = decoded(bytes);
  if (!isMap(file) || file.action !== ACTION || typeof file.format !== 'number') throw unreadable();
  if (file.format > FORMAT)
    throw new RecordingError(
      'recording-too-new',
      'This recording comes from a newer version. Update this copy, then open it again.',
    );
  const pieces = listOf(file.pieces).map(pieceOf);
  if (pieces.length === 0) throw unreadable();
  return { about: aboutOf(file.about), pieces };
}

function decoded(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, LIMITS);
  } catch (error) {
    if (error instanceof NetError) throw unreadable();
    throw error;
  }
}

function aboutOf(value: unknown): AboutRecording {
  if (!isMap(value)) throw unreadable();
  const reason = RECORDING_REASONS.find((one) => one === value.reason);
  if (reason === undefined || !Number.isSafeInteger(value.version)) throw unreadable();
  return {
    app: textOf(value.app),
    game: textOf(value.game),
    version: Number(value.version),
    player: textOf(value.player),
    reason,
    detail: textOf(value.detail),
  };
}

function pieceOf(value: unknown): Piece {
  if (!isMap(value)) throw unreadable();
  const entries = listOf(value.entries).map(entryOf);
  return { at: timeOf(value.at), checkpoint: listOf(value.checkpoint).map(payloadOf), entries };
}

function entryOf(value: unknown): RecordedEntry {
  const [time, number, content] = listOf(value);
  const at = timeOf(time);
  const kind = KINDS[Number(number)];
  if (kind === undefined) throw unreadable();
  return kind === 'event' ? { kind, at, event: eventOf(content) } : { kind, at, payload: payloadOf(content) };
}

/** Events are shown, and nothing is done about them: that their fields are of a harmless kind is enough. */
function eventOf(value: unknown): LocalEvent {
  if (!isMap(value) || typeof value.name !== 'string') throw unreadable();
  const fits = Object.values(value).every((field) => typeof field === 'string' || typeof field === 'number');
  if (!fits) throw unreadable();
  return value as unknown as LocalEvent;
}

function payloadOf(value: unknown): Payload {
  if (!(value instanceof Uint8Array)) throw unreadable();
  // The decoder gives views into the file.
  return value.slice();
}

function timeOf(value: unknown): number {
  if (typeof value !== 'number' || !(Math.abs(value) < 8.64e15)) throw unreadable();
  return value;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string' || value.length > TEXT) throw unreadable();
  return value;
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw unreadable();
  return value;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(): RecordingError {
  return new RecordingError(
    'recording-unreadable',
    'This file is not a recording, or it is damaged. Recordings are saved with F9 during a game.',
  );
}
