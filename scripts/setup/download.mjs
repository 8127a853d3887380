// @ts-check
// One file over HTTP: with progress, hashed on the way, given up when the line goes dead.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A download that receives nothing for so long is given up, in milliseconds. */
export const STALL_LIMIT = 30_000;

/**
 * Aborts when nobody has called `alive` for `limit` milliseconds.
 * @param {number} [limit] default `STALL_LIMIT`
 * @returns {{ signal: AbortSignal, alive: () => void, stop: () => void }} call `stop` when done
 */
export function stallGuard(limit = STALL_LIMIT) {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new Error(`nothing was received for ${limit / 1000} s`));
  }, limit);
  return { signal: controller.signal, alive: () => timer.refresh(), stop: () => clearTimeout(timer) };
}

/**
 * Downloads `url` into `file` (replaced if it exists).
 * @param {string} url
 * @param {string} file
 * @param {{
 *   onProgress?: (received: number, total: number | null) => void,
 *   stallLimit?: number,
 * }} [options] progress in bytes; the limit in milliseconds
 * @returns {Promise<string>} the content's SHA-512 as a registry writes it (`sha512-…`)
 * @throws {Error} when the server refuses, the line breaks or goes dead
 */
export async function download(url, file, { onProgress, stallLimit } = {}) {
  const guard = stallGuard(stallLimit);
  try {
    const response = await fetch(url, { signal: guard.signal });
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
    const total = Number(response.headers.get('content-length')) || null;
    const hash = createHash('sha512');
    let received = 0;
    const measured = async function* (/** @type {AsyncIterable<Uint8Array>} */ chunks) {
      for await (const chunk of chunks) {
        guard.alive();
        hash.update(chunk);
        received += chunk.length;
        onProgress?.(received, total);
        yield chunk;
      }
    };
    await pipeline(Readable.fromWeb(/** @type {any} */ (response.body)), measured, createWriteStream(file));
    return `sha512-${hash.digest('base64')}`;
  } finally {
    guard.stop();
  }
}
