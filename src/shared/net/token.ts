import type { Token } from './control.ts';

/** Cryptographically strong random bytes: `count` of them. */
export type Random = (count: number) => Uint8Array;

const ID_BYTES = 8;
const SECRET_BYTES = 16;

/** A new token; under the same id when one is renewed. */
export function newToken(random: Random, id?: string): Token {
  return { id: id ?? hex(random(ID_BYTES)), secret: random(SECRET_BYTES) };
}

/** Compares in a time that does not depend on where the difference is. */
export function sameSecret(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] ?? 0);
  return difference === 0;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
