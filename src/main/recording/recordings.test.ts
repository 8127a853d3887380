import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_RECORDING_BYTES } from '../../shared/netcode/index.ts';
import { Recordings, readRecordingFile } from './recordings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-recordings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const noon = new Date('2026-11-23T12:00:00.125Z');

describe('recordings', () => {
  it('are files that are named by their date', async () => {
    const recordings = new Recordings(join(folder, 'recordings'));
    expect(recordings.newest).toBeUndefined();
    const name = await recordings.save(Uint8Array.of(1, 2, 3), noon);
    expect(name).toBe('2026-11-23 12.00.00.125.recording');
    expect(recordings.newest).toBe(join(folder, 'recordings', name));
    expect([...readFileSync(recordings.newest ?? '')]).toEqual([1, 2, 3]);
  });

  it('are kept up to twenty, and nothing else in the folder is touched', async () => {
    writeFileSync(join(folder, 'a note.txt'), '');
    const recordings = new Recordings(folder);
    for (let i = 0; i < 25; i++) await recordings.save(Uint8Array.of(i), new Date(noon.getTime() + i * 1000));
    const names = readdirSync(folder).sort();
    expect(names).toHaveLength(21);
    expect(names[0]).toBe('2026-11-23 12.00.05.125.recording');
    expect(names.at(-1)).toBe('a note.txt');
  });

  it('never write over one another, and say when they cannot be saved', async () => {
    const recordings = new Recordings(folder);
    await recordings.save(Uint8Array.of(1), noon);
    await expect(recordings.save(Uint8Array.of(2), noon)).rejects.toMatchObject({
      code: 'recording-not-saved',
    });
    writeFileSync(join(folder, 'file'), '');
    await expect(new Recordings(join(folder, 'file')).save(Uint8Array.of(1))).rejects.toThrow('space left');
  });
});

describe('a recording on the command line', () => {
  it('is read whole', async () => {
    writeFileSync(join(folder, 'a.recording'), Uint8Array.of(4, 5));
    expect(await readRecordingFile(join(folder, 'a.recording'))).toEqual({
      name: 'a.recording',
      bytes: Uint8Array.of(4, 5),
    });
  });

  it('is refused when it is not there or too large, without its folder', async () => {
    const path = join(folder, 'b.recording');
    await expect(readRecordingFile(path)).rejects.toMatchObject({
      code: 'recording-missing',
      message: 'The recording “b.recording” cannot be read. Check the path, then try again.',
    });
    writeFileSync(path, '');
    truncateSync(path, MAX_RECORDING_BYTES + 1);
    await expect(readRecordingFile(path)).rejects.toMatchObject({ code: 'recording-too-large' });
    await expect(readRecordingFile(folder)).rejects.toMatchObject({ code: 'recording-missing' });
  });
});
