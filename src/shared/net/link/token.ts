import type { Token } from '../wire/control.ts';

/** Cryptographically strong random bytes: `count` of them. */
export type Random = (count: number) => Uint8Array;

const ID_BYTES = 8;
const SECRET_BYTES = 16;

/** A new token; under the same id when one is renewed. */
export function newToken(random: Random, id?: string): Token {
  return { id: id ?? hex(random(ID_BYTES)), secret: random(SECRET_BYTES) };
}

/** Compares bytes or character codes, in a time that does not depend on where the difference is. */
export function sameSecret(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] ?? 0);
  return difference === 0;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The token of one channel. It is renewed whenever the player comes back; the secret that they showed stays
 * valid until they say that they have stored the new one, which may be lost with the line that carries it.
 */
export class ResumeToken {
  /** Whether the player has ever said that they hold a token: only then is it worth keeping their seat. */
  isStored = false;
  #token: Token;
  #shown: Uint8Array | undefined;
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
    this.#token = newToken(random);
  }

  get current(): Token {
    return this.#token;
  }

  /** Whether the player may come back with this secret. */
  accepts(secret: Uint8Array): boolean {
    const isNew = sameSecret(this.#token.secret, secret);
    const isShown = this.#shown !== undefined && sameSecret(this.#shown, secret);
    return isNew || isShown;
  }

  /** The player came back with this secret: they need a new one. */
  renew(shown: Uint8Array): void {
    this.#shown = shown;
    this.#token = newToken(this.#random, this.#token.id);
  }

  /** The player has stored the current token. */
  stored(): void {
    this.isStored = true;
    this.#shown = undefined;
  }
}
