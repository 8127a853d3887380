/**
 * A short number that stands for a state: two machines that have the same state have the same hash, and if the
 * hashes differ, so do the states. It is taken over the bytes of a whole snapshot, which name every value of the
 * state exactly once and in a fixed order.
 * Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm" (FNV-1a, 32 bits: offset basis 0x811c9dc5,
 * prime 0x01000193). It finds mistakes; it does not keep out someone who wants to forge a state.
 */
export function hashBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
