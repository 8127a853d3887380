import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { Proof } from '../../shared/session/index.ts';

/** Bytes of a raw Ed25519 key: the last ones of its SubjectPublicKeyInfo. */
const KEY_BYTES = 32;

/** The key pair of a profile. The private half stays in here: it is neither shown nor handed on. */
export class Identity {
  readonly #privateKey: KeyObject;
  readonly #key: Uint8Array;

  constructor(privateKey: KeyObject) {
    this.#privateKey = privateKey;
    const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    this.#key = new Uint8Array(spki.subarray(-KEY_BYTES));
  }

  /** Signs a statement. */
  prove(statement: Uint8Array): Proof {
    return { key: this.#key.slice(), signature: new Uint8Array(sign(null, statement, this.#privateKey)) };
  }
}
