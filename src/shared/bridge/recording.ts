/** Recordings of the last minute: kept in the app's folder, watched again. */
import { z } from 'zod';
import { MAX_RECORDING_BYTES } from '../netcode/index.ts';
import { takes } from './verb.ts';

/** The file of a recording. */
export interface RecordingFile {
  /** Its name, without folders. */
  name: string;
  bytes: Uint8Array;
}

export const recordingVerbs = {
  /** Saves a black box's recording in the app's folder of recordings, under a name with the date. */
  saveRecording: takes(
    z
      .instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array)
      .refine((bytes) => bytes.length > 0 && bytes.length <= MAX_RECORDING_BYTES),
  ).answers<Pick<RecordingFile, 'name'>>(),
  /** Opens the folder of the recording that was saved last, with the file selected. */
  showRecording: takes().answers<void>(),
  /** Reads the recording that the command line names, and no other file. */
  readRecording: takes().answers<RecordingFile>(),
};
