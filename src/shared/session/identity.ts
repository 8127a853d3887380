/**
 * Who somebody is: whoever has the private half of a key pair (Ed25519). A player signs what the host calls their
 * session, which is new for every connection: what somebody else overheard or kept proves nothing.
 */
import { z } from 'zod';

/** Bytes of a public key, and of a signature (RFC 8032). */
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

function bytes(count: number) {
  return z
    .instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array)
    .refine(({ length }) => length === count);
}

/** A public key, and what its owner has signed. */
export const proofSchema = z.object({ key: bytes(KEY_BYTES), signature: bytes(SIGNATURE_BYTES) });
export type Proof = z.infer<typeof proofSchema>;

/** Whether a proof's signature over `statement` is its key's. Runs on what strangers sent; must not throw. */
export type Verify = (proof: Proof, statement: Uint8Array) => boolean;

/** Whether a text can be what a host calls a session: nobody signs anything else. */
export function isSessionId(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text);
}

/** What a player signs to join. Begins with what it is for, so that it serves for nothing else. */
export function joinStatement(sessionId: string): Uint8Array {
  return Uint8Array.from(`room_join ${sessionId}`, (char) => char.charCodeAt(0));
}

/**
 * Who it is that wants to join.
 * @returns the key as text; undefined for a stranger, who may join as well; `forged` when the proof proves nothing
 */
export function identityOf(
  { identity: proof }: { identity?: Proof | undefined },
  sessionId: string | undefined,
  verify: Verify | undefined,
): { key: string } | undefined | 'forged' {
  if (proof === undefined || verify === undefined) return undefined;
  if (sessionId === undefined || !verify(proof, joinStatement(sessionId))) return 'forged';
  return { key: Array.from(proof.key, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}
