import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unzip } from './unzip.mjs';

interface File {
  name: string;
  content: string;
  mode: number;
}

/** An archive of uncompressed files (PKWARE's APPNOTE 4.3: local headers, central directory, its end). */
function zipOf(files: File[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode } of files) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name + content)]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

function archiveOf(...files: File[]) {
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  const archive = join(folder, 'a.zip');
  writeFileSync(archive, zipOf(files));
  return { archive, target: join(folder, 'out') };
}

describe('unzip', () => {
  it('writes what is wanted, under the new name and with its permissions', async () => {
    const { archive, target } = archiveOf(
      { name: 'App/run', content: 'binary', mode: 0o755 },
      { name: 'App/data/big', content: 'unwanted', mode: 0o644 },
    );
    const written = await unzip(archive, target, (name) => (name === 'App/run' ? 'bin/electron' : null));
    expect(written).toBe(1);
    expect(readdirSync(target)).toEqual(['bin']);
    expect(readFileSync(join(target, 'bin', 'electron'), 'utf8')).toBe('binary');
    if (process.platform !== 'win32')
      expect(statSync(join(target, 'bin', 'electron')).mode & 0o111).toBe(0o111);
  });

  it('refuses an archive that writes outside of its folder', async () => {
    const { archive, target } = archiveOf({ name: '../evil', content: '!', mode: 0o644 });
    await expect(unzip(archive, target, (name) => name)).rejects.toThrow('invalid relative path');
  });
});
