import { shell } from 'electron/common';
import type { recordingVerbs } from '../../shared/bridge/recording.ts';
import type { HandlersOf } from '../../shared/bridge/verb.ts';
import { Refusal } from '../shell/refusal.ts';
import { type Recordings, readRecordingFile } from './recordings.ts';

/**
 * What main does about recordings.
 * @param replay the file that the command line names, or that of a later start: the only one that is read
 */
export function recordingHandlers(
  recordings: Recordings,
  replay: () => string | undefined,
): HandlersOf<typeof recordingVerbs> {
  return {
    saveRecording: async (bytes) => ({ name: await recordings.save(bytes) }),
    showRecording: () => {
      if (recordings.newest !== undefined) shell.showItemInFolder(recordings.newest);
    },
    readRecording: () => {
      const file = replay();
      if (file === undefined) throw new Refusal('bad-request', 'No recording was named on the command line.');
      return readRecordingFile(file);
    },
  };
}
