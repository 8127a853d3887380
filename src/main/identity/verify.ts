import { createPublicKey, verify as verifySignature } from 'node:crypto';
import type { Proof } from '../../shared/session/index.ts';

/** What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether a proof's signature over `statement` is its key's; false for whatever is no key. Takes some 0.1 ms. */
export function verify({ key, signature }: Proof, statement: Uint8Array): boolean {
  try {
    const publicKey = createPublicKey({
      key: Buffer.concat([SPKI_HEAD, key]),
      format: 'der',
      type: 'spki',
    });
    return verifySignature(null, statement, publicKey, signature);
  } catch {
    return false;
  }
}
