import type { Failure, RecordingFile, Result } from '../../shared/bridge/index.ts';
import { findGame } from '../../shared/games/catalogue.ts';
import {
  type AboutRecording,
  type Recording,
  RecordingError,
  readRecording,
} from '../../shared/netcode/index.ts';
import { cleanText, isWelcome, NAME_LENGTH } from '../../shared/session/index.ts';
import { Replay } from './replay.ts';

/** What the file dialog shows, and what main names the files. */
export const RECORDING_EXTENSION = '.recording';

/** The longest id of a game and the longest other text that is shown out of a file, in characters. */
const ID_LENGTH = 40;
const TEXT_LENGTH = 500;

/** Makes a recording out of a file, or says why this copy cannot play it. */
export function openRecording(bytes: Uint8Array): Result<Replay> {
  try {
    const { about, pieces } = readRecording(bytes);
    const recording = { about: cleanAbout(about), pieces };
    const fault = mismatch(recording);
    return fault === undefined ? { ok: true, value: new Replay(recording) } : { ok: false, error: fault };
  } catch (error) {
    if (error instanceof RecordingError)
      return { ok: false, error: { code: error.code, parameters: error.parameters } };
    throw error;
  }
}

/** A file that the player chose or dropped. */
export async function fileOf(file: File): Promise<RecordingFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A file may come from anybody, and so may what it says about itself. */
function cleanAbout(about: AboutRecording): AboutRecording {
  const clean = (text: string, length = TEXT_LENGTH) => cleanText(text, length);
  const { app, game, player, detail } = about;
  return {
    ...about,
    app: clean(app),
    game: clean(game, ID_LENGTH),
    player: clean(player, NAME_LENGTH),
    detail: clean(detail),
  };
}

function mismatch({ about: { game, version }, pieces }: Recording): Failure | undefined {
  const begins = pieces.some(
    ({ checkpoint, entries }) =>
      checkpoint.some(isWelcome) ||
      entries.some((entry) => entry.kind === 'received' && isWelcome(entry.payload)),
  );
  if (game === '' || !begins) return { code: 'recording-empty' };
  const known = findGame(game);
  if (known === undefined) return { code: 'recording-game', parameters: { game } };
  if (known.version !== version)
    return { code: 'recording-version', parameters: { game, version, yours: known.version } };
  return undefined;
}
