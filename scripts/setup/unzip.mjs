// @ts-check
// Part of a zip archive onto the disk.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Extracts the files that `place` wants, with their permissions. yauzl refuses names that lead out of the
 * folder (`..`, absolute paths).
 * @param {string} archive
 * @param {string} folder created when missing
 * @param {(name: string) => string | null} place from a name in the archive to one in the folder; `null` leaves it out
 * @returns {Promise<number>} how many files were written
 */
export async function unzip(archive, folder, place) {
  const zip = await openPromise(archive);
  let written = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.endsWith('/') ? null : place(entry.fileName);
    if (name === null) continue;
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    // The upper half of these attributes is the Unix file mode; 0o777 keeps the permission bits.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode: mode || 0o644 }));
    written += 1;
  }
  return written;
}
