import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinStatement } from '../../shared/session/index.ts';
import { createLog } from '../shell/log.ts';
import { openIdentity } from './identity-file.ts';
import { verify } from './verify.ts';

const STATEMENT = joinStatement('0123456789abcdef');
let folder: string;
let file: string;
let logged: string;
const log = createLog([
  (line) => {
    logged += line;
  },
]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app identity '));
  file = join(folder, 'profile', 'identity.pem');
  logged = '';
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

/** Who the profile proves to be. */
function keyOf(): Uint8Array {
  return openIdentity(file, log).prove(STATEMENT).key;
}

describe('the identity of a profile', () => {
  it('proves itself to whoever knows the key, for one session only', () => {
    const proof = openIdentity(file, log).prove(STATEMENT);
    expect(verify(proof, STATEMENT)).toBe(true);
    expect(verify(proof, joinStatement('0123456789abcdee'))).toBe(false);
    const other = openIdentity(join(folder, 'other', 'identity.pem'), log).prove(STATEMENT);
    expect(verify({ ...proof, key: other.key }, STATEMENT)).toBe(false);
  });

  it('is the same at every start', () => {
    const key = keyOf();
    expect(keyOf()).toEqual(key);
    expect(readdirSync(join(folder, 'profile'))).toEqual(['identity.pem']);
  });

  it.runIf(process.platform !== 'win32')('is kept where nobody else can read it', () => {
    writeFileSync(join(folder, 'identity.pem.new'), 'left over', { mode: 0o666 });
    openIdentity(join(folder, 'identity.pem'), log);
    expect(statSync(join(folder, 'identity.pem')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['no key at all', 'hello'],
    ['nothing', ''],
    ['far too much', 'x'.repeat(5_000)],
    ['a key that is cut off', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIKd3'],
  ])('is new where the file holds %s, which is set aside and not logged', (_what, text) => {
    openIdentity(file, log);
    writeFileSync(file, text);
    const key = keyOf();
    expect(readFileSync(`${file}.bad`, 'utf8')).toBe(text);
    expect(keyOf()).toEqual(key);
    expect(logged).toContain('identity-unreadable');
    expect(logged).not.toContain('MC4CAQ');
  });

  it('is there for this time where nothing can be written', () => {
    writeFileSync(join(folder, 'profile'), 'a file in the place of the folder');
    const proof = openIdentity(file, log).prove(STATEMENT);
    expect(verify(proof, STATEMENT)).toBe(true);
    expect(logged).toContain('identity-not-saved');
  });
});

describe('checking a proof', () => {
  it.each([0, 1, 255])('takes no key and no signature of bytes %i for one, and throws nothing', (byte) => {
    const proof = { key: new Uint8Array(32).fill(byte), signature: new Uint8Array(64).fill(byte) };
    expect(verify(proof, STATEMENT)).toBe(false);
  });
});
