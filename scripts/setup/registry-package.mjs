// @ts-check
// A large package straight from the registry that npm is configured with, without installing it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { download } from './download.mjs';
import { npm } from './npm.mjs';
import { downloadProgress, say } from './say.mjs';

/**
 * Downloads a package's archive into `file` and checks its content.
 *
 * npm says where the archive is, so that the configured registry counts. Our own download shows progress;
 * where it fails (a proxy, a login or a certificate that only npm knows about) npm downloads it silently.
 * @param {{ name: string, version: string, integrity: string }} wanted `integrity`: `sha512-…`
 * @param {string} folder an existing folder to download into
 * @returns {Promise<string>} the path of the archive (`.tgz`)
 * @throws {Error} when it cannot be had, or is not the one that is wanted
 */
export async function downloadPackage({ name, version, integrity }, folder) {
  const spec = `${name}@${version}`;
  const file = join(folder, 'package.tgz');
  let found = await downloadWithProgress(spec, file, folder).catch(() => null);
  if (found === null) {
    say(`Downloading ${spec} through npm (no progress to show here)…`);
    found = await downloadThroughNpm(spec, file, folder);
  }
  if (found !== integrity) throw new Error(`${spec} is not the file it should be (${found})`);
  return file;
}

/**
 * @param {string} spec
 * @param {string} file
 * @param {string} folder
 */
async function downloadWithProgress(spec, file, folder) {
  const { code, output } = await npm(['view', spec, 'dist.tarball'], { cwd: folder, quiet: true });
  if (code !== 0 || !output.trim()) throw new Error(`the registry does not list ${spec}`);
  return download(output.trim(), file, { onProgress: downloadProgress('Downloading') });
}

/**
 * @param {string} spec
 * @param {string} file
 * @param {string} folder
 */
async function downloadThroughNpm(spec, file, folder) {
  const { code, output } = await npm(['pack', spec, '--pack-destination', folder], {
    cwd: folder,
    quiet: true,
  });
  const name = output.trim().split('\n').at(-1);
  if (code !== 0 || !name) throw new Error(`npm could not download ${spec}`);
  await rename(join(folder, name), file);
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}
