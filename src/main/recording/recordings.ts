/** The recordings of black boxes: files in a folder of their own, of which only so many are kept. */
import { mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RecordingFile } from '../../shared/bridge/index.ts';
import { MAX_RECORDING_BYTES, RecordingError } from '../../shared/netcode/index.ts';

const EXTENSION = '.recording';
/** The newest files that are kept: a game that crashes again and again must not fill the disk. */
const KEPT = 20;

export class Recordings {
  readonly #folder: string;
  #newest: string | undefined;

  /** @param folder is made when it is needed */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where the recording is that was saved last since the app started. */
  get newest(): string | undefined {
    return this.#newest;
  }

  /**
   * @param now the name says it, to the millisecond: two recordings never have the same one
   * @returns the file's name
   * @throws RecordingError `recording-not-saved`
   */
  async save(bytes: Uint8Array, now: Date = new Date()): Promise<string> {
    const name = `${now.toISOString().replace('T', ' ').replaceAll(':', '.').replace('Z', '')}${EXTENSION}`;
    const path = join(this.#folder, name);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(path, bytes, { flag: 'wx' });
      this.#newest = path;
      await this.#forgetOld();
      return name;
    } catch (cause) {
      throw new RecordingError(
        'recording-not-saved',
        'The recording could not be saved. Is there space left on the disk? Make some, then press F9 again.',
        { cause },
      );
    }
  }

  async #forgetOld(): Promise<void> {
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith(EXTENSION)).sort();
    for (const name of names.slice(0, -KEPT)) await rm(join(this.#folder, name), { force: true });
  }
}

/**
 * Reads a recording for the page, which is where it is decoded.
 * @throws RecordingError `recording-missing` or `recording-too-large`
 */
export async function readRecordingFile(path: string): Promise<RecordingFile> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > MAX_RECORDING_BYTES)
      throw new RecordingError('recording-too-large', 'This file is too large to be a recording.');
    return { name: basename(path), bytes: new Uint8Array(await file.readFile()) };
  } catch (cause) {
    if (cause instanceof RecordingError) throw cause;
    throw new RecordingError(
      'recording-missing',
      `The recording “${basename(path)}” cannot be read. Check the path, then try again.`,
      { cause, parameters: { file: basename(path) } },
    );
  }
}
