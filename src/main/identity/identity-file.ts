/** Where a profile's key pair is kept: a file that only its user can read, written whole. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, renameSync, statSync } from 'node:fs';
import type { Log } from '../shell/log.ts';
import { isMissing, writeWhole } from '../shell/whole-file.ts';
import { Identity } from './identity.ts';

/** A file that is larger than this was not written by us, bytes. */
const LARGEST = 1024;
/** Nobody but the user may read it, or write to it. */
const OWN = 0o600;

/**
 * The identity of a profile: the one that is kept there, or a new one. A damaged file is set aside as `.bad`. Where
 * nothing can be written the new one is for this time, and hosts do not know the player again at the next.
 */
export function openIdentity(path: string, log: Log): Identity {
  return new Identity(read(path, log) ?? make(path, log));
}

/** Undefined where there is no file yet, or none that can be used. */
function read(path: string, log: Log): KeyObject | undefined {
  try {
    if (statSync(path).size > LARGEST) throw new Error('The file is too large.');
    const key = createPrivateKey({ key: readFileSync(path), format: 'pem' });
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is of another kind.');
    return key;
  } catch (error) {
    if (!isMissing(error)) setAside(path, log);
    return undefined;
  }
}

/** What is in it, or wrong with it, stays out of the log: it may be a key. */
function setAside(path: string, log: Log): void {
  try {
    renameSync(path, `${path}.bad`);
    log.warn('identity-unreadable', { kept: 'identity.pem.bad' });
  } catch {
    log.warn('identity-unreadable');
  }
}

function make(path: string, log: Log): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    writeWhole(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), OWN);
  } catch (error) {
    log.warn('identity-not-saved', { error });
  }
  return privateKey;
}
